import { expect, it } from "vitest";
import { adaptSparkpost } from "@/lib/adapters/sparkpost/to-events";
import { expectedTotals } from "./check-receipts";
import { makeEvents } from "./make-events";
import { mixFeed, orderedFeed } from "./mix-feed";

const feed = makeEvents(5_000, 7, 1_760_000_000);
const mixed = mixFeed(feed.items, 7, 100);

it("makes what each item says it is", () => {
  const { events, ignored, rejected } = adaptSparkpost(feed.items.map((item) => JSON.parse(item.json)));
  const count = (...kinds: string[]) => feed.items.filter((item) => kinds.includes(item.kind)).length;
  expect([events.length, ignored.length, rejected.length]).toEqual([count("event", "homeless"), count("ignored"), count("rejected")]);
  expect(new Set(events.map(({ event }) => event.kind))).toEqual(
    new Set(["relayed", "deferred", "delivered", "bounced", "expired", "late-bounced", "complained"]),
  );
});

it("loses no item, repeats a tenth inside other batches and some batches whole", () => {
  const sent = mixed.batches.flatMap((batch) => batch.items);
  expect(new Set(sent)).toEqual(new Set(feed.items));
  expect(sent.length / feed.items.length).toBeCloseTo(1.1, 1);
  expect(new Set(mixed.posts)).toEqual(new Set(mixed.batches));
  expect(mixed.posts.length).toBeGreaterThan(mixed.batches.length);
});

it("is shuffled across batches, the same way for the same seed", () => {
  const place = new Map(feed.items.map((item, i) => [item, i]));
  const [first] = mixed.batches;
  expect(Math.max(...(first?.items ?? []).map((item) => place.get(item) ?? 0))).toBeGreaterThan(500);
  expect(mixFeed(feed.items, 7, 100).posts.map(({ key }) => key)).toEqual(mixed.posts.map(({ key }) => key));
  expect(mixFeed(feed.items, 8, 100).batches[0]?.body.equals(first?.body ?? Buffer.from(""))).toBe(false);
});

it("expects every item to end up somewhere", () => {
  const { accepted, repeated, ignored, rejected, unmatched } = expectedTotals(feed.items, mixed.batches);
  expect(accepted + repeated + ignored + rejected + unmatched).toBe(mixed.batches.reduce((sum, batch) => sum + batch.items.length, 0));
  expect(expectedTotals(feed.items, orderedFeed(feed.items, 100)).repeated).toBe(0);
});
