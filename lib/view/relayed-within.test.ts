import { expect, test } from "vitest";
import type { TimelinePoint } from "@/lib/contract/timeline";
import { relayedWithinSeconds } from "./relayed-within";

const point = (relayed: number) => ({ relayed }) as TimelinePoint;
const timeline = { points: [point(600), point(400)] };
const left = {
  startedAt: "2026-11-21T09:10:00.000Z",
  finalAt: "2026-11-21T10:51:00.000Z",
  validity: { requestedSeconds: 3_600, effectiveSeconds: 3_600 },
  messagesToSend: { value: 1_000, declared: true, exceeded: false, target: 1_000, seen: 1_000 },
  counts: { pending: 0, relayed: 40, deferred: 20, delivered: 900, failed: 40, complained: 0 },
};

test("is from the first event to the last relay", () => {
  expect(relayedWithinSeconds(left, timeline)).toBe(41 * 60);
});

test("is not told where it is not exact", () => {
  const { messagesToSend, counts } = left;
  expect(relayedWithinSeconds({ ...left, counts: { ...counts, pending: 1 } }, timeline)).toBe(null);
  expect(relayedWithinSeconds({ ...left, messagesToSend: { ...messagesToSend, declared: false } }, timeline)).toBe(null);
  expect(relayedWithinSeconds({ ...left, messagesToSend: { ...messagesToSend, exceeded: true } }, timeline)).toBe(null);
  expect(relayedWithinSeconds({ ...left, startedAt: null }, timeline)).toBe(null);
  expect(relayedWithinSeconds({ ...left, finalAt: null }, timeline)).toBe(null);
  expect(relayedWithinSeconds(left, { points: [point(999)] })).toBe(null);
  expect(relayedWithinSeconds(left, { points: [] })).toBe(null);
});
