import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "@/db/is-database-away";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { listFeedRows } from "@/db/queries/list-feeds";
import { readLogStates } from "@/db/queries/read-log-states";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { between, mix, mulberry32, type Random } from "@/lib/server/replay/random";
import { checkFeedTotals, checkReceipts, expectedTotals } from "./check-receipts";
import { runClean } from "./clean-run";
import { compareDeliveries } from "./compare";
import type { Check } from "./describe-checks";
import { type FaultName, inflict, planFaults } from "./inflict";
import { type FaultEvents, makeEvents, overdueKey } from "./make-events";
import { type MixedFeed, mixFeed, orderedFeed } from "./mix-feed";
import type { Site } from "./site";
import { type Posted, VendorClient } from "./vendor-client";

export type Size = { events: number; perBatch: number; faults: number };
export type FaultRun = {
  inflicted: Map<FaultName, number>;
  posted: Posted;
  mixed: MixedFeed;
  sentItems: number;
  events: number;
  messages: number;
  checks: Check[];
};

type Step = (what: string) => void;

/** Posts a feed while everything is killed, cut and held in turn, then compares what is left with a clean run of the same feed. */
export async function runFaults(site: Site, size: Size, seed: number, step: Step): Promise<FaultRun> {
  step("making the feed");
  const feed = makeEvents(size.events, seed, Math.floor(Date.now() / 1000) - 3 * 3_600);
  const mixed = mixFeed(feed.items, mix(seed, 1), size.perBatch);
  const { feedId, token } = await prepare(site, feed);
  await site.ready();
  const client = new VendorClient({ urls: site.webUrls, feedId, token }, mulberry32(mix(seed, 2)));
  step(`posting ${mixed.posts.length} batches to two web processes, through ${size.faults} faults`);
  const inflicted = await postThroughFaults(site, client, mixed, planFaults(size.faults, mulberry32(mix(seed, 3))), mulberry32(mix(seed, 4)));
  step("no more faults; waiting for the last posts to be acknowledged");
  while (client.waiting > 0) await sleep(50);
  client.close();
  step("all acknowledged; waiting for the workers");
  await untilQuiet(site, Number(feedId), expectedTotals(feed.items, mixed.batches).unmatched);
  await site.ready();
  step("asking what became of each acknowledged batch");
  const receipts = await checkReceipts({ url: site.webUrls[0] ?? "", feedId, token }, mixed, client.posted);
  await site.stopProcesses();
  step("the same feed once more, in order and with nothing in its way");
  await runClean(site.cleanDb, Number(feedId), orderedFeed(feed.items, size.perBatch));
  step("comparing");
  const compared = await compareDeliveries(site.db, site.cleanDb);
  const checks = [...behaved(site, client.posted), receipts, await checkFeedTotals(site.db, Number(feedId), feed.items, mixed), ...compared.checks];
  const sentItems = mixed.batches.reduce((sum, batch) => sum + batch.items.length, 0);
  return { inflicted, posted: client.posted, mixed, sentItems, events: compared.events, messages: compared.messages, checks };
}

/** The same feed and deliveries in both databases; the feed's id is part of each event's identity. */
async function prepare({ db, cleanDb }: Site, { declared }: FaultEvents): Promise<{ feedId: string; token: string }> {
  const [made, clean] = [await createFeed(db, { key: "faults", format: "sparkpost" }), await createFeed(cleanDb, { key: "faults", format: "sparkpost" })];
  if (!made || made.feedId !== clean?.feedId) throw new Error("The scratch databases are not empty.");
  for (const database of [db, cleanDb]) {
    for (const delivery of declared) await declareDelivery(database, { feedId: Number(made.feedId), ...delivery });
  }
  return made;
}

/** In bursts, a fault into each: at a moment when there is work under way for it to break. */
async function postThroughFaults(site: Site, client: VendorClient, { posts }: MixedFeed, plan: FaultName[], random: Random): Promise<Map<FaultName, number>> {
  const inflicted = new Map<FaultName, number>();
  const share = (i: number) => Math.floor((i * posts.length) / plan.length);
  for (const [i, name] of plan.entries()) {
    client.add(posts.slice(share(i), share(i + 1)));
    await sleep(between(random, 0, 250));
    for (let tries = 0; tries < 20; tries++) {
      if (await inflict(name, site, random)) {
        inflicted.set(name, (inflicted.get(name) ?? 0) + 1);
        break;
      }
      await sleep(200);
    }
    await sleep(between(random, 100, 900));
  }
  return inflicted;
}

/** Until the inbox is empty, what can find its message has, and what is overdue is concluded. The caller's clock bounds it. */
async function untilQuiet({ db }: Site, feedId: number, homeless: number): Promise<void> {
  while (!(await isQuiet(db, feedId, homeless).catch(notWhileAway))) await sleep(200);
}

async function isQuiet(db: Site["db"], feedId: number, homeless: number): Promise<boolean> {
  const [feed] = await listFeedRows(db, { id: feedId });
  return feed?.queued === 0 && feed.unmatched <= homeless && (await overdueIsConcluded(db));
}

/** The last fault may have left Postgres to recover from its log still. */
function notWhileAway(error: unknown): false {
  if (isDatabaseAway(error)) return false;
  throw error;
}

async function overdueIsConcluded(db: Site["db"]): Promise<boolean> {
  const delivery = (await listDeliveryIds(db)).find(({ key }) => key === overdueKey);
  const states = await readLogStates(db, { deliveryId: delivery?.id ?? 0, after: null, upTo: null });
  return states.every(({ outcome }) => outcome === "failed");
}

function behaved({ webs, workers }: Site, { wrongAnswers }: Posted): Check[] {
  return [
    { name: "every answer was 200, or 503 with Retry-After", differences: wrongAnswers },
    { name: "no process ended but those that were killed", differences: [...webs, ...workers].flatMap((process) => process.unexpectedEnds) },
  ];
}
