import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export type KnownDelivery = { id: number; key: string; keyedBy: "recipient" | "message"; months: number[] };

/** Finds deliveries by key, creating those first seen now (keyed by message, in efs mode, with Campaign's default validity). */
export async function ensureDeliveries(tx: Connection, wanted: readonly { key: string; label: string; feedId: number }[]): Promise<Map<string, KnownDelivery>> {
  const known = await findByKey(
    tx,
    wanted.map((w) => w.key),
  );
  const missing = wanted.filter((w) => !known.has(w.key));
  if (missing.length === 0) return known;
  await tx.query(
    `insert into deliveries (key, label, mode, keyed_by, requested_validity_seconds, feed_id)
     select key, label, 'efs', 'message', 432000, feed_id from unnest($1::text[], $2::text[], $3::integer[]) as t(key, label, feed_id)
     order by key on conflict (key) do nothing`,
    [textArray(missing, (m) => m.key), textArray(missing, (m) => m.label), plainArray(missing, (m) => m.feedId)],
  );
  return findByKey(
    tx,
    wanted.map((w) => w.key),
  );
}

async function findByKey(tx: Connection, keys: readonly string[]): Promise<Map<string, KnownDelivery>> {
  const { rows } = await tx.query<KnownDelivery>({
    name: "find-deliveries-by-key",
    text: `select id, key, keyed_by as "keyedBy", months from deliveries where key = any($1::text[])`,
    values: [textArray(keys, (key) => key)],
  });
  return new Map(rows.map((row) => [row.key, row]));
}
