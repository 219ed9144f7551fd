import type { Transaction } from "@/db/client";
import { findMessageMonths } from "@/db/queries/find-message-months";
import type { IngestEvent, IngestMessage } from "@/db/queries/ingest-events";
import type { Months } from "@/db/queries/read-months";
import type { Group } from "./sort-out";

/**
 * Finds the rows that messages have in earlier months, and takes out what concerns details that are no longer kept; returns
 * the events so refused. Deliveries that began this month need no look.
 */
export async function findRows(tx: Transaction, groups: readonly Group[], months: Months): Promise<IngestEvent[]> {
  const older = groups.filter((group) => group.months.some((month) => month !== months.current));
  const wanted = older.flatMap(({ deliveryId, batch }) => batch.messages.filter((m) => m.month === null).map(({ messageKey }) => ({ deliveryId, messageKey })));
  const found = new Map<string, number>();
  for (const row of await findMessageMonths(tx, { messages: wanted, months: earlierMonths(older, months) })) {
    found.set(`${row.deliveryId}:${row.messageKey}`, row.month);
  }
  const refused: IngestEvent[] = [];
  for (const group of groups) {
    for (const message of group.batch.messages) {
      message.month ??= found.get(`${group.deliveryId}:${message.messageKey}`) ?? null;
      if (isPast(message, group, months)) refused.push(...group.batch.withdraw(message));
    }
  }
  return refused;
}

/** Months before this one that hold rows of these deliveries. */
function earlierMonths(groups: readonly Group[], { current, kept }: Months): number[] {
  const held = new Set(groups.flatMap((group) => group.months));
  return kept.filter((month) => month !== current && held.has(month));
}

/** A message without a row is past if its delivery had dropped months and it tells of their time, or came by mail of its own. */
function isPast({ month, events }: IngestMessage, group: Group, { kept, closed, keptFrom }: Months): boolean {
  if (month !== null) return closed.has(month);
  if (keptFrom === null || group.months.every((m) => kept.includes(m))) return false;
  const byMail = events.every(({ event }) => event.kind === "late-bounced" || event.kind === "complained");
  return byMail || events.some(({ event }) => event.at < keptFrom);
}
