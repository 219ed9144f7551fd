import { expect, test } from "vitest";
import { logFilterParams } from "@/lib/contract/log";
import { prepareLogCount } from "./prepare-log-heading";
import { summaryOf } from "./testing/summary-of";
import { loggedThen, thenOf } from "./then";

const now = summaryOf({ target: 100, seen: 90, counts: { pending: 10, relayed: 0, deferred: 0, delivered: 90, failed: 0, complained: 0 } });
const then = summaryOf({ target: 100, seen: 40, counts: { pending: 60, relayed: 10, deferred: 0, delivered: 30, failed: 0, complained: 0 } });

test("what came to the log later was pending then, and what never came has no row", () => {
  const counted = (asked: object) => prepareLogCount(loggedThen(now, then), logFilterParams.parse(asked));
  expect(counted({ outcome: "pending" })).toBe(50);
  expect(counted({ outcome: "delivered" })).toBe(30);
  expect(counted({})).toBe(90);
});

test("pending messages of the past open only where all there was to send has a row", () => {
  expect(thenOf(now, null)).toBeNull();
  expect(thenOf(now, 5)).toEqual({ at: 5, whole: false });
  const messagesToSend = { ...now.messagesToSend, seen: 100 };
  expect(thenOf({ messagesToSend }, 5)).toEqual({ at: 5, whole: true });
  expect(thenOf({ messagesToSend: { ...messagesToSend, declared: false } }, 5)).toEqual({ at: 5, whole: false });
});
