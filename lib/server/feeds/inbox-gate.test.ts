import { expect, test } from "vitest";
import { InboxGate } from "./inbox-gate";

function gateOf(depths: number[], costMs = 0) {
  const clock = { now: 0, measured: 0 };
  const measure = async () => {
    clock.now += costMs;
    return depths[Math.min(clock.measured++, depths.length - 1)] ?? 0;
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
  const { gate, clock } = gateOf([0], 100);
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
    return 100;
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

test("holds an answer back for a second at most, and none for a while where that did not help", async () => {
  const { gate, clock } = gateOf([60_000]);
  await gate.paced();
  expect(clock.now).toBe(1_000);
  await gate.paced();
  expect(clock.now).toBe(1_000);
  clock.now += 10_000;
  await gate.paced();
  expect(clock.now).toBe(12_000);
});
