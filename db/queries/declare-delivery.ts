import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { claimDeliveryKeys } from "./claim-delivery-keys";

export type Declaration = {
  feedId: number;
  key: string;
  label: string;
  subject: string | null;
  sender: string | null;
  mode: Mode;
  target: number | null;
  requestedValiditySeconds: number;
};

/**
 * Declares a delivery. One first seen in a feed is taken over: it keeps telling its messages apart as it has. One already
 * declared stays as it is. `created` is whether the key is new.
 */
export async function declareDeliveryRow(db: Connection, d: Declaration): Promise<{ id: number; created: boolean }> {
  const id = (await claimDeliveryKeys(db, { keys: [d.key] })).get(d.key);
  if (id === undefined) throw new Error("a key vanished between claim and use");
  const { rows } = await db.query<{ created: boolean }>(
    `insert into deliveries as d (id, key, label, mode, keyed_by, declared_at, target, requested_validity_seconds, feed_id, subject, sender) overriding system value
     values ($1, $2, $3, $4, 'recipient', now(), $5, $6, $7, $8, $9)
     on conflict (id) do update set label = excluded.label, subject = excluded.subject, sender = excluded.sender, mode = excluded.mode, target = excluded.target,
       requested_validity_seconds = excluded.requested_validity_seconds, declared_at = excluded.declared_at, updated_at = excluded.updated_at
       where d.declared_at is null
     returning keyed_by = 'recipient' and updated_at = created_at as created`,
    [id, d.key, d.label, d.mode, d.target, d.requestedValiditySeconds, d.feedId, d.subject, d.sender],
  );
  return { id, created: rows[0]?.created ?? false };
}
