import { expect, it } from "vitest";
import { keepDatabase } from "./keep-database";

// No process has a pid above Linux' own bound.
const deadPid = 2 ** 30;

it("starts a dead server again, ever later while that fails, and tells", async () => {
  const stop = new AbortController();
  const said: string[] = [];
  const waits: number[] = [];
  let pid = deadPid;
  let tries = 0;
  const revive = async () => {
    tries += 1;
    if (tries < 4) throw new Error("no room on the disk");
    pid = process.pid;
    stop.abort();
  };
  const backoffMs = (failures: number) => {
    waits.push(failures);
    return failures;
  };
  await keepDatabase(
    {
      get pid() {
        return pid;
      },
      revive,
    },
    { signal: stop.signal, say: (line) => said.push(line), log: "postgres.log", backoffMs },
  );
  expect(tries).toBe(4);
  expect(Math.max(...waits)).toBe(3);
  expect(said[0]).toContain("ended unexpectedly");
  expect(said.join("\n")).toContain("no room on the disk");
  expect(said.at(-1)).toBe("Postgres runs again.");
});

it("ends at once when stopped, whatever it waits for", async () => {
  const stop = new AbortController();
  const kept = keepDatabase(
    {
      pid: deadPid,
      revive: async (signal) => {
        stop.abort();
        expect(signal?.aborted).toBe(true);
        throw new Error("stopped");
      },
    },
    { signal: stop.signal, say: () => {}, log: "", backoffMs: () => 3_600_000 },
  );
  await kept;
});
