import { describe, expect, it } from "vitest";
import { prepareAccounting } from "./prepare-accounting";
import { prepareFeedHealth } from "./prepare-feed-health";
import { firstOfEach } from "./search-params";
import { nextTheme, parseTheme } from "./theme";

it("a feed's rows sum to its items", () => {
  const { items, rows } = prepareAccounting({ accepted: 90, repeated: 5, ignored: 3, unmatched: 1, rejected: 1 }, { ping: 1_600_004, engagement: 2 });
  expect(items).toBe(100);
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(items);
  expect(rows.find((row) => row.key === "ignored")?.hint).toBe("pings 1,600,004 · opens, clicks, unsubscribes 2");
  expect(prepareAccounting({ accepted: 0, repeated: 0, ignored: 0, unmatched: 0, rejected: 0 }, {}).rows[0]?.percent).toBeNull();
});

describe("a feed's health", () => {
  const now = Date.parse("2026-11-21T10:00:00Z");

  it.each([
    [null, 0, "nothing heard yet", null],
    ["2026-11-21T09:59:57.000Z", 0, "heard 3 s ago", null],
    ["2026-11-21T09:54:00.000Z", 1, "silent for 6 min", "1 batch waiting"],
  ])("%s with %d queued is %s", (lastReceivedAt, queued, words, waiting) => {
    expect(prepareFeedHealth({ lastReceivedAt, queued }, now, false)).toMatchObject({ words, waiting });
  });

  it.each([["2026-11-21T09:59:57.000Z"], ["2026-11-21T09:00:00.000Z"]])("is neither well nor silent when the answer is stale, %s", (lastReceivedAt) => {
    const { tone, words } = prepareFeedHealth({ lastReceivedAt, queued: 0 }, now, true);
    expect(tone).toBe("neutral");
    expect(words).toMatch(/^last known: heard .+ ago$/);
  });

  it("claims no age before the clock is known", () => {
    expect(prepareFeedHealth({ lastReceivedAt: "2026-11-21T09:00:00.000Z", queued: 2 }, null, false)).toEqual({
      tone: "neutral",
      words: "heard",
      waiting: "2 batches waiting",
    });
  });
});

it("a repeated search parameter counts once", () => {
  expect(firstOfEach({ q: ["a", "b"], state: "final", none: undefined, empty: [] })).toEqual({ q: "a", state: "final" });
});

it("the theme goes round, and what is stored is not trusted", () => {
  expect([nextTheme("system"), nextTheme("light"), nextTheme("dark")]).toEqual(["light", "dark", "system"]);
  expect(parseTheme("purple")).toBe("system");
});
