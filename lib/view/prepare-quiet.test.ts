import { describe, expect, it } from "vitest";
import { quietSeconds } from "./prepare-quiet";
import { summaryOf } from "./testing/summary-of";

const none = { pending: 0, relayed: 0, deferred: 0, delivered: 90, failed: 0, ignored: 0, complained: 0 };
const after = (hours: number) => Date.parse("2026-11-21T10:05:00Z") + hours * 3_600_000;
const quietOf = (counts: Partial<typeof none>, hours: number, given = {}) =>
  quietSeconds({ ...summaryOf({ target: 100, seen: 100, counts: { ...none, ...counts } }), ...given }, after(hours));

describe("silence is news", () => {
  it("within the hour where messages were just handed over, after hours where they are being retried", () => {
    expect(quietOf({ relayed: 10 }, 0.4)).toBeNull();
    expect(quietOf({ relayed: 10 }, 1)).toBe(3_600);
    expect(quietOf({ deferred: 10 }, 5)).toBeNull();
    expect(quietOf({ deferred: 10 }, 7)).toBe(7 * 3_600);
  });

  it("never where nothing is with the MTA, past the deadline, or by the clock of a replay", () => {
    expect(quietOf({}, 30)).toBeNull();
    expect(quietOf({ relayed: 10 }, 24 * 30)).toBeNull();
    expect(quietOf({ relayed: 10 }, 2, { clockAt: "2026-11-21T10:06:00.000Z" })).toBeNull();
  });
});
