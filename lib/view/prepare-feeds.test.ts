import { describe, expect, it } from "vitest";
import { prepareAccounting } from "./prepare-accounting";
import { lagSeconds, prepareFeedHealth } from "./prepare-feed-health";
import { firstOfEach } from "./search-params";
import { englishWording } from "./testing/english-wording";
import { nextTheme, parseTheme } from "./theme";

it("a feed's rows sum to its items", () => {
  const { items, rows } = prepareAccounting(
    { accepted: 90, repeated: 5, ignored: 3, unmatched: 1, rejected: 1 },
    { ping: 1_600_004, engagement: 2 },
    englishWording,
  );
  expect(items).toBe(100);
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(items);
  expect(rows.find((row) => row.key === "ignored")?.hint).toBe("pings 1,600,004 · opens, clicks, unsubscribes 2");
  expect(prepareAccounting({ accepted: 0, repeated: 0, ignored: 0, unmatched: 0, rejected: 0 }, {}, englishWording).rows[0]?.percent).toBeNull();
});

describe("a feed's health", () => {
  const now = Date.parse("2026-11-21T10:00:00Z");

  const nothing = { queued: 0, queuedItems: 0, oldestQueuedAt: null };

  it.each([
    [null, "nothing heard yet"],
    ["2026-11-21T09:59:57.000Z", "heard 3 s ago"],
    ["2026-11-21T09:54:00.000Z", "silent for 6 min"],
  ])("heard at %s is %s", (lastReceivedAt, words) => {
    expect(prepareFeedHealth({ lastReceivedAt, ...nothing }, now, false, englishWording)).toMatchObject({ words, waiting: null });
  });

  it.each([
    [1, 200, "2026-11-21T09:59:58.000Z", "1 batch waiting, 200 items, for 2 s", false],
    [1_200, 1_600_000, "2026-11-21T09:54:00.000Z", "1,200 batches waiting, 1,600,000 items, the oldest for 6 min", true],
  ])("%d batches queued are told with their items and the age of the oldest", (queued, queuedItems, oldestQueuedAt, words, slow) => {
    const feed = { lastReceivedAt: "2026-11-21T09:59:57.000Z", queued, queuedItems, oldestQueuedAt };
    expect(prepareFeedHealth(feed, now, false, englishWording).waiting).toEqual({ words, slow });
  });

  it.each([["2026-11-21T09:59:57.000Z"], ["2026-11-21T09:00:00.000Z"]])("is neither well nor silent when the answer is stale, %s", (lastReceivedAt) => {
    const { tone, words } = prepareFeedHealth({ lastReceivedAt, ...nothing }, now, true, englishWording);
    expect(tone).toBe("neutral");
    expect(words).toMatch(/^last known: heard .+ ago$/);
  });

  it("claims no age before the clock is known", () => {
    const feed = { lastReceivedAt: "2026-11-21T09:00:00.000Z", queued: 2, queuedItems: 2, oldestQueuedAt: "2026-11-21T09:00:00.000Z" };
    expect(prepareFeedHealth(feed, null, false, englishWording)).toEqual({
      tone: "neutral",
      words: "heard",
      waiting: { words: "2 batches waiting, 2 items", slow: false },
    });
  });
});

it.each([
  ["2026-11-21T10:00:04.500Z", "2026-11-21T10:00:00.000Z", 4.5],
  // The MTA's clock is ahead of ours.
  ["2026-11-21T10:00:00.000Z", "2026-11-21T10:00:03.000Z", 0],
  ["2026-11-21T10:00:00.000Z", null, null],
  [null, null, null],
])("a feed that posted at %s what happened at %s lags by %s s", (lastReceivedAt, lastEventAt, lag) => {
  expect(lagSeconds({ lastReceivedAt, lastEventAt })).toBe(lag);
});

it("a repeated search parameter counts once", () => {
  expect(firstOfEach({ q: ["a", "b"], state: "final", none: undefined, empty: [] })).toEqual({ q: "a", state: "final" });
});

it("the theme goes round, and what is stored is not trusted", () => {
  expect([nextTheme("system"), nextTheme("light"), nextTheme("dark")]).toEqual(["light", "dark", "system"]);
  expect(parseTheme("purple")).toBe("system");
});
