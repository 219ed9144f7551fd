import type { LogRow as StoredRow } from "@/db/queries/log-columns";
import type { LogRow, Reason } from "@/lib/contract/log";
import { deriveAttempts } from "@/lib/domain/message-state";
import { type Mode, statusLabel } from "@/lib/domain/mode";
import type { FailureType } from "@/lib/domain/qualification/qualification";
import { reasonLabel } from "@/lib/domain/qualification/qualify";
import { showRecipient, showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { isoInstant } from "./iso-instant";

/** A row of the log as the delivery's mode words it, and as the viewer may see it. */
export function presentLogRow(row: StoredRow, mode: Mode, viewer: Viewer): LogRow {
  return {
    messageKey: row.messageKey,
    recipient: showRecipient(viewer, row.recipient),
    messageId: row.messageId,
    outcome: row.outcome,
    label: statusLabel(mode, row.outcome),
    attempts: deriveAttempts(row),
    relayedAt: isoInstant(row.relayedAt),
    deliveredAt: isoInstant(row.deliveredAt),
    lastEventAt: isoInstant(row.lastEventAt),
    reason: presentReason({ code: row.reasonCode, type: row.reasonType, ruleId: row.ruleId, text: showText(viewer, row.reasonText, row.recipient) }),
    failedBy: row.failedBy,
    inferred: row.inferred,
    complained: row.complainedAt !== null,
  };
}

type StoredReason = { code: number | null; type: FailureType | null; ruleId: string | null; text: string | null };

export function presentReason({ code, type, ruleId, text }: StoredReason): Reason | null {
  if (code === null || type === null) return null;
  const rule = ruleId ?? "unknown";
  return { code, name: reasonLabel({ reasonCode: code, ruleId: rule }), type, ruleId: rule, text };
}
