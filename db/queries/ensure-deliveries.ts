import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { claimDeliveryKeys } from "./claim-delivery-keys";

export type KnownDelivery = { id: number; key: string; keyedBy: "recipient" | "message"; months: number[] };

/** Finds deliveries by key, creating those first seen now (keyed by message, in efs mode, with Campaign's default validity). */
export async function ensureDeliveries(tx: Connection, wanted: readonly { key: string; label: string; feedId: number }[]): Promise<Map<string, KnownDelivery>> {
  const known = await findByKey(
    tx,
    wanted.map((w) => w.key),
  );
  const missing = wanted.filter((w) => !known.has(w.key));
  if (missing.length === 0) return known;
  const ids = await claimDeliveryKeys(tx, { keys: missing.map((m) => m.key) });
  await tx.query(
    `insert into deliveries (id, key, label, mode, keyed_by, requested_validity_seconds, feed_id) overriding system value
     select id, key, label, 'efs', 'message', 432000, feed_id from unnest($1::bigint[], $2::text[], $3::text[], $4::integer[]) as t(id, key, label, feed_id)
     order by id on conflict (id) do nothing`,
    [
      plainArray(missing, (m) => ids.get(m.key) ?? null),
      textArray(missing, (m) => m.key),
      textArray(missing, (m) => m.label),
      plainArray(missing, (m) => m.feedId),
    ],
  );
  return findByKey(
    tx,
    wanted.map((w) => w.key),
  );
}

async function findByKey(tx: Connection, keys: readonly string[]): Promise<Map<string, KnownDelivery>> {
  const { rows } = await tx.query<KnownDelivery>({
    name: "find-deliveries-by-key",
    text: `select d.id, k.key, d.keyed_by as "keyedBy", d.months
      from delivery_keys k join deliveries d on d.id = k.delivery_id where k.key = any($1::text[])`,
    values: [textArray(keys, (key) => key)],
  });
  return new Map(rows.map((row) => [row.key, row]));
}
