import type { LogExportColumn } from "@/lib/contract/log-export";

/** Columns that the table of the log can show. */
export const logColumnIds = [
  "recipient",
  "status",
  "attempts",
  "lastEventAt",
  "reason",
  "reply",
  "relayedAt",
  "deliveredAt",
  "failedBy",
  "domain",
  "provider",
  "mx",
  "ip",
  "rule",
  "complained",
  "messageId",
] as const;
export type LogColumnId = (typeof logColumnIds)[number];

export const defaultLogColumns: readonly LogColumnId[] = ["recipient", "status", "attempts", "lastEventAt", "reason", "reply"];

/** Least width in pixels, and share of what is left. */
export const columnWidths: Record<LogColumnId, { least: number; share: number }> = {
  recipient: { least: 236, share: 1.6 },
  status: { least: 132, share: 0 },
  attempts: { least: 84, share: 0 },
  lastEventAt: { least: 142, share: 0 },
  reason: { least: 180, share: 0.8 },
  reply: { least: 260, share: 4 },
  relayedAt: { least: 142, share: 0 },
  deliveredAt: { least: 142, share: 0 },
  failedBy: { least: 120, share: 0 },
  domain: { least: 150, share: 1 },
  provider: { least: 110, share: 0.6 },
  mx: { least: 200, share: 1.2 },
  ip: { least: 130, share: 0.6 },
  rule: { least: 130, share: 0.6 },
  complained: { least: 110, share: 0 },
  messageId: { least: 220, share: 1.2 },
};

const exported: Record<LogColumnId, readonly LogExportColumn[]> = {
  recipient: ["recipient"],
  status: ["outcome", "label", "inferred", "complained"],
  attempts: ["attempts"],
  lastEventAt: ["lastEventAt"],
  reason: ["reasonCode", "reason", "reasonType"],
  reply: ["smtpText"],
  relayedAt: ["relayedAt"],
  deliveredAt: ["deliveredAt"],
  failedBy: ["failedBy"],
  domain: ["domain"],
  provider: ["provider"],
  mx: ["mx"],
  ip: ["ip"],
  rule: ["rule"],
  complained: ["complained"],
  messageId: ["messageId"],
};

/** "recipient,status" as columns: those that are known, each once. Null of nothing usable; the recipient, which opens the row, is always among them. */
export function parseColumns(text: string | null): readonly LogColumnId[] | null {
  const known = [...new Set((text ?? "").split(","))].filter((id): id is LogColumnId => (logColumnIds as readonly string[]).includes(id));
  if (known.length === 0) return null;
  return known.includes("recipient") ? known : ["recipient", ...known];
}

/** One column further to the front or to the back. */
export function moveColumn(columns: readonly LogColumnId[], id: LogColumnId, by: -1 | 1): LogColumnId[] {
  const from = columns.indexOf(id);
  const rest = columns.filter((each) => each !== id);
  rest.splice(Math.max(0, from + by), 0, id);
  return rest;
}

/** What an export of these columns is asked for. */
export function exportColumnsOf(columns: readonly LogColumnId[]): LogExportColumn[] {
  return [...new Set(columns.flatMap((id) => exported[id]))];
}

/** CSS for the columns of a grid, and the least width of all of them. */
export function columnTemplate(columns: readonly LogColumnId[]): { template: string; least: number } {
  const widths = columns.map((id) => columnWidths[id]);
  return {
    template: widths.map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(" "),
    least: widths.reduce((sum, { least }) => sum + least + 16, 0),
  };
}
