import type { Connection } from "@/db/client";
import { declareDeliveryRow } from "@/db/queries/declare-delivery";
import type { DeclareDelivery } from "@/lib/contract/declaration";

/** Declares a delivery before (or after) its feedback comes in. Idempotent by key. */
export async function declareDelivery(
  db: Connection,
  { feedId, ...declaration }: Omit<DeclareDelivery, "feedId"> & { feedId: number },
): Promise<{ id: string; created: boolean }> {
  const { id, created } = await declareDeliveryRow(db, {
    feedId,
    key: declaration.key,
    label: declaration.label ?? declaration.key,
    subject: declaration.subject ?? null,
    sender: declaration.sender ?? null,
    mode: declaration.mode,
    target: declaration.messagesToSend ?? null,
    requestedValiditySeconds: declaration.validitySeconds,
  });
  return { id: String(id), created };
}
