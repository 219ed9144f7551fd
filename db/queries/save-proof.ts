import type { Connection } from "@/db/client";

/** The outcome of a recount; `at` in epoch ms. `detail` holds the first of the differences. */
export type Proof = { deliveryId: number; at: number; messages: number; events: number; differences: number; detail: readonly unknown[] };

/** Keeps a delivery's latest proof. One that ends late does not replace one of a later state. */
export async function saveProof(db: Connection, { deliveryId, at, messages, events, differences, detail }: Proof): Promise<void> {
  await db.query(
    `insert into proofs as p (delivery_id, proven_at, messages, events, differences, detail)
     values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6)
     on conflict (delivery_id) do update set proven_at = excluded.proven_at, messages = excluded.messages, events = excluded.events,
       differences = excluded.differences, detail = excluded.detail
     where p.proven_at <= excluded.proven_at`,
    [deliveryId, at, messages, events, differences, JSON.stringify(detail)],
  );
}
