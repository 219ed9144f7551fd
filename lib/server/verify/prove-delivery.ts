import type { Database } from "@/db/client";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import { saveProof } from "@/db/queries/save-proof";
import { type Verified, type VerifyOptions, verifyDelivery } from "./verify-delivery";

/** Recounts a delivery, keeps the outcome as its proof, and tells whoever looks at it. */
export async function proveDelivery(db: Database, { id }: { id: number }, options: VerifyOptions = {}): Promise<Verified> {
  const verified = await verifyDelivery(db, id, options);
  const { at, messages, events, differing, differences } = verified;
  await saveProof(db, { deliveryId: id, at, messages, events, differences: differing, detail: differences });
  await notifyDeliveries(db, [id]);
  return verified;
}
