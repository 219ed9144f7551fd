import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { isAlive } from "@/db/embedded/postmaster";
import { explain } from "@/scripts/explain";

const lookEveryMs = 100;
const steadyMs = 60_000;

type Keep = {
  signal: AbortSignal;
  say: (line: string) => void;
  /** Where the server says why. */
  log: string;
  /** How long to wait after so many failures in a row, milliseconds. */
  backoffMs: (failures: number) => number;
};

/** Starts the embedded Postgres again whenever it ends before we want it to, ever later while it keeps failing. Resolves when aborted. */
export async function keepDatabase(postgres: Pick<EmbeddedPostgres, "pid" | "revive">, { signal, say, log, backoffMs }: Keep): Promise<void> {
  let failures = 0;
  let aliveSince = Date.now();
  while (!signal.aborted) {
    if (isAlive(postgres.pid)) {
      await pause(lookEveryMs, signal);
      continue;
    }
    // The first death is likely an accident; one that repeats has a reason that haste does not mend.
    failures = Date.now() - aliveSince > steadyMs ? 0 : failures;
    const waitMs = failures === 0 ? 0 : backoffMs(failures);
    say(
      `Postgres has ended unexpectedly; what was committed is safe, the reason is in ${log}. Starting it again${waitMs === 0 ? "" : ` in ${waitMs / 1000} s`}.`,
    );
    await pause(waitMs, signal);
    for (failures += 1; !signal.aborted && !(await revived(postgres, signal, say)); failures += 1) {
      say(`Trying again in ${backoffMs(failures) / 1000} s.`);
      await pause(backoffMs(failures), signal);
    }
    aliveSince = Date.now();
  }
}

async function revived(postgres: Pick<EmbeddedPostgres, "revive">, signal: AbortSignal, say: (line: string) => void): Promise<boolean> {
  try {
    await postgres.revive(signal);
    say("Postgres runs again.");
    return true;
  } catch (error) {
    if (!signal.aborted) say(`Postgres could not be started. ${explain(error)}`);
    return false;
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
