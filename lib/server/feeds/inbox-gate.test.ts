import { expect, test } from "vitest";
import { InboxGate } from "./inbox-gate";

/** Workers take the first in line, unless they are said to be idle. */
function gateOf(depths: number[], { costMs = 0, idle = false, waitedMs = 0 } = {}) {
  const clock = { now: 0, measured: 0 };
  const measure = async () => {
    clock.now += costMs;
    const items = depths[Math.min(clock.measured++, depths.length - 1)] ?? 0;
    return { items, oldestAt: idle ? 1 : clock.measured, waitedMs };
  };
  const sleep = async (ms: number) => {
    clock.now += ms;
  };
  return { clock, gate: new InboxGate({ limit: 100, measure, now: () => clock.now, sleep }) };
}

test("is full from the limit on, and open again once the inbox is drained", async () => {
  const { gate, clock } = gateOf([99, 100, 99]);
  expect(await gate.isFull()).toBe(false);
  clock.now += 250;
  expect(await gate.isFull()).toBe(true);
  clock.now += 250;
  expect(await gate.isFull()).toBe(false);
});

test("measures once for all who ask at a time, and for 250 ms after", async () => {
  const { gate, clock } = gateOf([0]);
  await Promise.all(Array.from({ length: 50 }, () => gate.isFull()));
  clock.now += 249;
  await gate.isFull();
  expect(clock.measured).toBe(1);
  clock.now += 1;
  await gate.isFull();
  expect(clock.measured).toBe(2);
});

test("measures a deep inbox, which takes longer, less often", async () => {
  const { gate, clock } = gateOf([0], { costMs: 100 });
  await gate.isFull();
  clock.now += 999;
  await gate.isFull();
  expect(clock.measured).toBe(1);
  clock.now += 1;
  await gate.isFull();
  expect(clock.measured).toBe(2);
});

test("asks again after it could not measure", async () => {
  let away = true;
  const measure = async () => {
    if (away) throw new Error("away");
    return { items: 100, oldestAt: 1, waitedMs: 0 };
  };
  const gate = new InboxGate({ limit: 100, measure, now: () => 0, sleep: async () => {} });
  await expect(gate.isFull()).rejects.toThrow("away");
  away = false;
  expect(await gate.isFull()).toBe(true);
});

test("holds an answer back until what waits is soon taken in", async () => {
  const { gate, clock } = gateOf([60_000, 40_000, 11_999]);
  await gate.paced();
  expect(clock.now).toBe(80);
  await gate.paced();
  expect(clock.now).toBe(80);
});

test("where the workers are slow, holds an answer back sooner", async () => {
  const { gate, clock } = gateOf([5_000, 2_999], { waitedMs: 400 });
  await gate.paced();
  expect(clock.now).toBe(40);
  const quick = gateOf([5_000], { waitedMs: 399 });
  await quick.gate.paced();
  expect(quick.clock.now).toBe(0);
});

test("holds an answer back for a second at most, however slowly the workers take in", async () => {
  const { gate, clock } = gateOf([60_000, 60_000, 90_000]);
  for (let n = 1; n <= 8; n++) {
    await gate.paced();
    expect(clock.now).toBe(n * 1_000);
  }
});

test("holds no answer back once nothing has been taken in for five seconds, and again when something is", async () => {
  const { gate, clock } = gateOf([60_000], { idle: true });
  for (let n = 1; n <= 5; n++) await gate.paced();
  expect(clock.now).toBe(5_000);
  await gate.paced();
  expect(clock.now).toBe(5_000);
});
