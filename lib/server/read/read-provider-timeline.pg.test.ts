import { beforeAll, expect, test } from "vitest";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { providerOf } from "@/lib/domain/mailbox-provider";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { readProviderTimeline } from "./read-provider-timeline";
import { readTimeline } from "./read-timeline";

let id: string;
const whole = { bucket: null, from: null, to: null, at: null };

type Item = { msys: { message_event: { timestamp: string; rcpt_to: string } } };
const domains = ["gmail.com", "hotmail.com", "corp.example"];

serveOwnDatabase();

beforeAll(async () => {
  const feed = { id: Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId) };
  id = (await declareDelivery(database(), { feedId: feed.id, key: "parts", mode: "efs", validitySeconds: 432_000 })).id;
  for (const { body } of makeBatches("parts", 1_000).batches) {
    const items = (JSON.parse(body.toString()) as Item[]).map(({ msys: { message_event: told } }) => {
      const n = Number(told.rcpt_to.match(/\d+/)?.[0]);
      const timestamp = String(Number(told.timestamp) + (n % 70) * 60);
      return { msys: { message_event: { ...told, timestamp, rcpt_to: `person.${n}@${domains[n % 3]}` } } };
    });
    await receiveFeedback(database(), { feed, body: Buffer.from(JSON.stringify(items)), batchKey: null, contentEncoding: null });
  }
  while ((await drainInbox(database())).batches > 0);
});
test.each([60, 3_600, 86_400, 604_800])("by buckets of %i seconds, each provider's series are what the log adds up to", async (bucket) => {
  const read = await readProviderTimeline(id, { ...whole, bucket });
  const { rows } = await database().query<{ domain: string; relayed: number; delivered: number }>(
    `select split_part(recipient, '@', -1) as domain, count(relayed_at) as relayed, count(delivered_at) filter (where outcome in ('delivered', 'failed')) as delivered
     from delivery_log where delivery_id = $1 group by 1`,
    [id],
  );
  expect(rows.length).toBe(3);
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const told = read?.providers.map(({ provider, relayed, delivered }) => [provider, sum(relayed), sum(delivered)]);
  expect(told?.sort()).toEqual(rows.map(({ domain, relayed, delivered }) => [providerOf(domain) ?? "other", relayed, delivered]).sort());
  const timeline = await readTimeline(id, { ...whole, bucket });
  const add = (of: "relayed" | "delivered", index: number) => sum(read?.providers.map((counts) => counts[of][index] ?? 0) ?? []);
  const added = read?.at.map((at, index) => [at, add("relayed", index), add("delivered", index)]);
  expect(added).toEqual(timeline?.points.map(({ at, relayed, delivered }) => [at, relayed, delivered]).filter(([, ...n]) => n.some((each) => each !== 0)));
  expect(read?.complete).toBe(true);
  expect((await verifyDelivery(database(), Number(id))).differences).toEqual([]);
});

test("an end cuts it off, and a start", async () => {
  const { at = [] } = (await readProviderTimeline(id, { ...whole, bucket: 60 })) ?? {};
  expect(at.length).toBeGreaterThan(60);
  const cut = at[1] ?? "";
  expect((await readProviderTimeline(id, { ...whole, bucket: 60, to: cut }))?.at).toEqual(at.slice(0, 1));
  expect((await readProviderTimeline(id, { ...whole, bucket: 3_600, at: cut }))?.providers.flatMap(({ relayed }) => relayed)).toEqual(
    (await readProviderTimeline(id, { ...whole, bucket: 60, at: cut }))?.providers.flatMap(({ relayed }) => relayed),
  );
  expect((await readProviderTimeline(id, { ...whole, bucket: 60, from: cut }))?.at).toEqual(at.slice(1));
});

test("what is of no provider, since it was told before they were counted, is said", async () => {
  await database().query("delete from counters where delivery_id = $1 and scope like 'provider-%' and metric = 'google/relayed'", [id]);
  expect(await readProviderTimeline(id, whole)).toMatchObject({ complete: false });
});
