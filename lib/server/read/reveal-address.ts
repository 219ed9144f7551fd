import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findLogRow } from "@/db/queries/find-log-row";
import type { Done } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { showRecipient } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { messageKeyFrom } from "./message-key";
import { rowId } from "./row-id";

type Asked = { deliveryId: string; messageKey: string; reason: string };

/** The whole address of one message's recipient. It is told only once it is written down who asked, when and why. */
export async function revealAddress(asked: Asked, { viewer, headers }: { viewer: Viewer; headers: Headers }): Promise<Done<{ recipient: string }>> {
  const deliveryId = rowId(asked.deliveryId);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || !delivery) return { ok: false, problem: "not-there" };
  const messageKey = messageKeyFrom(asked.messageKey);
  const row = await findLogRow(database(), { deliveryId, months: delivery.months, messageKey });
  if (!row) return { ok: false, problem: "not-there" };
  await recordAudit(database(), {
    by: viewer,
    action: "unmasked",
    subject: `${delivery.key}: ${showRecipient({ showsAddresses: false }, row.recipient)}`,
    detail: { reason: asked.reason, deliveryId: asked.deliveryId, messageKey: row.messageKey },
    headers,
  });
  return { ok: true, recipient: row.recipient };
}
