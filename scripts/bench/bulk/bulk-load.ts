import type { Database, Transaction } from "@/db/client";
import { createMonth } from "@/db/queries/create-month";
import { internHosts } from "@/db/queries/intern-hosts";
import { internReplies } from "@/db/queries/intern-replies";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { countDeliveries } from "./count-deliveries";
import { makeCourses } from "./courses";
import { loadDelivery, type NumberedCourses } from "./load-delivery";

export type BulkLoaded = { id: number; size: number };
type Bulk = { key: string; feedId: number; month: number; sizes: readonly number[]; startSeconds: number; say: (line: string) => void };

const writers = 2;
/** A delivery's relays take four hours, whatever its size. */
const spanSeconds = 4 * 3600;

/**
 * Fills a past month with deliveries of these sizes, as ingest would have left them, past the inbox. The month's partition is
 * written before it has indexes, which is what makes ten million messages a matter of minutes.
 */
export async function bulkLoad(db: Database, { key, feedId, month, sizes, startSeconds, say }: Bulk): Promise<BulkLoaded[]> {
  const table = `delivery_log_${month}`;
  const loaded: BulkLoaded[] = [];
  for (const [i, size] of sizes.entries()) {
    const { id } = await declareDelivery(db, { feedId, key: `${key}-${i}`, mode: "efs", validitySeconds: 432_000, messagesToSend: size });
    loaded.push({ id: Number(id), size });
  }
  await db.query(
    `create table ${table} (like delivery_log including defaults including generated including storage, check (month = ${month})) with (autovacuum_enabled = false)`,
  );
  const courses = await numberCourses(db, feedId);
  await inParts(db, parts(loaded), async (client, { id, size, first }) => {
    const people = Math.max(...sizes);
    await loadDelivery(client, courses, {
      ...{ table, month, deliveryId: id, size, people, firstPerson: (first * 104_729) % people, startSeconds },
      rate: Math.max(1, Math.ceil(size / spanSeconds)),
    });
  });
  say("counting");
  await alone(db, (client) => countDeliveries(client, { table, month }));
  say("indexes");
  await alone(db, async (client) => {
    await client.query("set maintenance_work_mem = '512MB'");
    await createMonth(client, { month });
    await client.query(`insert into months (month, opened_at) values (${month}, now())`);
    await client.query(`alter table ${table} reset (autovacuum_enabled)`);
    await client.query(`vacuum analyze ${table}`);
    await client.query("vacuum analyze counters");
    await client.query("reset maintenance_work_mem");
  });
  return loaded;
}

async function numberCourses(db: Database, feedId: number): Promise<NumberedCourses> {
  const states = makeCourses(feedId).map(({ state }) => state);
  const names = states.flatMap(({ route }) => [route?.mx, route?.ip].filter((name) => typeof name === "string"));
  const templates = states.flatMap(({ terminal }) => terminal?.reply ?? []);
  const hosts = await internHosts(db, { names: [...new Set(names)] });
  return { courses: makeCourses(feedId, hosts), hosts, replies: await internReplies(db, { templates: [...new Set(templates)] }) };
}

type Part = BulkLoaded & { first: number };

/** The largest first, so that the writers end together. */
function parts(loaded: readonly BulkLoaded[]): Part[] {
  return loaded.map((one, first) => ({ ...one, first })).sort((a, b) => b.size - a.size);
}

async function inParts(db: Database, queue: Part[], work: (client: Transaction, part: Part) => Promise<void>): Promise<void> {
  const writer = () =>
    alone(db, async (client) => {
      await client.query("set synchronous_commit = off");
      for (let part = queue.shift(); part; part = queue.shift()) await work(client, part);
      await client.query("reset synchronous_commit");
    });
  await Promise.all(Array.from({ length: writers }, writer));
}

async function alone(db: Database, work: (client: Transaction) => Promise<void>): Promise<void> {
  const client = await db.connect();
  try {
    await work(client);
  } finally {
    client.release();
  }
}
