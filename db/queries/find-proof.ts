import type { Connection } from "@/db/client";
import type { Proof } from "./save-proof";

/** The latest proof of a delivery with the first of its differences, null if it was never recounted. */
export async function findProof(db: Connection, { deliveryId }: { deliveryId: number }): Promise<Proof | null> {
  const { rows } = await db.query<Proof>(
    `select delivery_id as "deliveryId", proven_at as at, messages, events, differences, detail from proofs where delivery_id = $1`,
    [deliveryId],
  );
  return rows[0] ?? null;
}
