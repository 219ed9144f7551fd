import type { LogRow as StoredRow } from "@/db/queries/log-columns";
import type { LogRow, Reason } from "@/lib/contract/log";
import { deriveAttempts } from "@/lib/domain/message-state";
import { type Mode, statusLabel } from "@/lib/domain/mode";
import type { FailureType } from "@/lib/domain/qualification/qualification";
import { reasonLabel } from "@/lib/domain/qualification/qualify";
import { showRecipient, showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { isoInstant } from "./iso-instant";

type Presented = { viewer: Viewer; mode: Mode; hosts: ReadonlyMap<number, string> };

/** A row of the log as the delivery's mode words it, and as the viewer may see it. `hosts` names those it speaks of by their ids. */
export function presentLogRow(row: StoredRow, { viewer, mode, hosts }: Presented): LogRow {
  return {
    messageKey: row.messageKey,
    recipient: showRecipient(viewer, row.recipient),
    messageId: showText(viewer, row.messageId, row.recipient),
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
    mx: row.mxId === null ? null : (hosts.get(row.mxId) ?? null),
    ip: row.ipId === null ? null : (hosts.get(row.ipId) ?? null),
  };
}

type StoredReason = { code: number | null; type: FailureType | null; ruleId: string | null; text: string | null };

export function presentReason({ code, type, ruleId, text }: StoredReason): Reason | null {
  if (code === null || type === null) return null;
  const rule = ruleId ?? "unknown";
  return { code, name: reasonLabel({ reasonCode: code, ruleId: rule }), type, ruleId: rule, text };
}
