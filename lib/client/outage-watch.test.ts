import { expect, it } from "vitest";
import { type Outage, OutageWatch } from "./outage-watch";

function setUp(...answers: Outage[]) {
  const timers: { run: () => void; ms: number }[] = [];
  let now = 0;
  const log: string[] = [];
  const watch = new OutageWatch({ probe: async () => answers.shift() ?? "none", later: (run, ms) => timers.push({ run, ms }), now: () => now });
  watch.subscribe(() => log.push(watch.current));
  watch.whenOver(() => log.push("over"));
  const step = async () => {
    const timer = timers.shift();
    timer?.run();
    await new Promise((resolve) => setImmediate(resolve));
    return timer?.ms;
  };
  return { watch, log, step, timers, pass: (ms: number) => (now += ms) };
}

it("looks when something fails, until it is over, and says what it is", async () => {
  const { watch, log, step, timers } = setUp("database", "server", "none");
  watch.suspect();
  watch.suspect();
  expect(timers).toHaveLength(1);
  expect([await step(), await step(), await step()]).toEqual([0, 2_000, 2_000]);
  expect(log).toEqual(["database", "server", "none", "over"]);
  expect(timers).toHaveLength(0);
});

it("has what failed tried again though all answers, but ever less often", async () => {
  const { watch, log, step, pass } = setUp();
  const waits: (number | undefined)[] = [];
  for (let i = 0; i < 7; i++) {
    watch.suspect();
    waits.push(await step());
  }
  expect(waits).toEqual([0, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(log).toEqual(Array(7).fill("over"));
  pass(60_001);
  watch.suspect();
  expect(await step()).toBe(0);
});
