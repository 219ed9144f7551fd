import type { Connection } from "@/db/client";
import { correctDeliveryRow } from "@/db/queries/correct-delivery";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import type { CorrectDelivery } from "@/lib/contract/declaration";

export type Corrected = { ok: true } | { ok: false; code: "not-found" | "conflict"; message: string };

/** Corrects what was declared of a delivery: all of it or, where one part cannot be changed any more, nothing. */
export async function correctDelivery(db: Connection, { id, ...given }: CorrectDelivery & { id: number }): Promise<Corrected> {
  if (!(await findDeliveryRow(db, { id }))) return { ok: false, code: "not-found", message: "There is no such delivery." };
  const changed = await correctDeliveryRow(db, {
    id,
    label: given.label ?? null,
    subject: given.subject,
    sender: given.sender,
    mode: given.mode ?? null,
    target: given.messagesToSend,
    requestedValiditySeconds: given.validitySeconds ?? null,
  });
  if (!changed) return { ok: false, code: "conflict", message: conflictOf(given) };
  await notifyDeliveries(db, [id]);
  return { ok: true };
}

function conflictOf({ messagesToSend, validitySeconds }: CorrectDelivery): string {
  const target = "The messages to send follow the list that was uploaded: upload a list to change them.";
  const validity = "The validity cannot be changed once feedback has come in: messages may have run out of it already.";
  const reasons = [messagesToSend === undefined ? null : target, validitySeconds === undefined ? null : validity];
  return `Nothing was changed. ${reasons.filter((reason) => reason !== null).join(" ")}`;
}
