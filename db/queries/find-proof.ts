import type { Connection } from "@/db/client";
import { holdsAllEvents } from "./proof-columns";
import type { Proof } from "./save-proof";

/** The latest proof of a delivery with the first of its differences, null if it was never recounted. */
export async function findProof(db: Connection, { deliveryId }: { deliveryId: number }): Promise<(Proof & { complete: boolean }) | null> {
  const { rows } = await db.query<Proof & { complete: boolean }>(
    `select p.delivery_id as "deliveryId", p.proven_at as at, p.messages, p.events, p.differences, p.detail, ${holdsAllEvents("d")} as complete
     from proofs p join deliveries d on d.id = p.delivery_id where d.id = $1`,
    [deliveryId],
  );
  return rows[0] ?? null;
}
