import { describe, expect, test } from "vitest";
import { limitOf, parseSessionLimits, whyOver } from "./session-limits";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

describe("parseSessionLimits", () => {
  test("reads administrators' limits, and everybody else's", () => {
    const limits = { admin: { idleMs: 30 * minute, lifetimeMs: 12 * hour }, others: { idleMs: 12 * hour, lifetimeMs: 7 * day } };
    expect(parseSessionLimits("30m/12h 12h/7d")).toEqual(limits);
  });

  test("reads one for all", () => {
    const limit = { idleMs: 30 * minute, lifetimeMs: 12 * hour };
    expect(parseSessionLimits(" 30m/12h ")).toEqual({ admin: limit, others: limit });
  });

  test.each(["", "30m", "30m/12h/1d", "30m/12h 1h/1d 1h/1d", "30/12h", "0m/12h", "2d/1d", "1h/400d", "1.5h/2d", "never"])("refuses %j", (text) =>
    expect(parseSessionLimits(text)).toBeNull(),
  );
});

test("a session is over once it is too old, or unused too long, and not a moment earlier", () => {
  const limit = { idleMs: 30 * minute, lifetimeMs: 12 * hour };
  const at = (createdAt: number, lastUsedAt: number, now: number) => whyOver({ createdAt, lastUsedAt }, limit, now);
  expect(at(0, 0, 30 * minute - 1)).toBeNull();
  expect(at(0, 0, 30 * minute)).toBe("idle");
  expect(at(0, 12 * hour - 2, 12 * hour - 1)).toBeNull();
  expect(at(0, 12 * hour - 1, 12 * hour)).toBe("lifetime");
});

test("whoever's role is none that is known is as anybody else", () => {
  const limits = { admin: { idleMs: 1, lifetimeMs: 2 }, others: { idleMs: 3, lifetimeMs: 4 } };
  expect([limitOf("admin", limits), limitOf("marketer", limits), limitOf(null, limits)]).toEqual([limits.admin, limits.others, limits.others]);
});
