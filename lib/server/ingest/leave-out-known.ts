import type { Transaction } from "@/db/client";
import { findKnownEvents } from "@/db/queries/find-known-events";
import type { IngestMessage } from "@/db/queries/ingest-events";
import type { Group } from "./sort-out";

type Rows = Pick<Group, "deliveryId" | "batch">;

/**
 * Leaves out late bounces that their message has already, where it brings something else too: the rules may have changed since, the
 * verdict it has stands, and the log's join is to see none but new facts. A message that brings nothing new is left alone as it is.
 */
export async function leaveOutKnown(tx: Transaction, groups: readonly Rows[], currentMonth: number): Promise<void> {
  const mixed = groups.flatMap((group) => group.batch.messages.filter(isMixed).map((message) => ({ group, message })));
  if (mixed.length === 0) return;
  const events = mixed.flatMap(({ group: { deliveryId }, message: { messageKey, events } }) =>
    events.filter(({ event }) => event.kind === "late-bounced").map(({ id }) => ({ deliveryId, messageKey, id })),
  );
  const months = [...new Set(mixed.map(({ message }) => message.month ?? currentMonth))];
  const known = new Map<string, Set<string>>();
  for (const { deliveryId, messageKey, id } of await findKnownEvents(tx, { events, months })) {
    const name = `${deliveryId}:${messageKey}`;
    known.set(name, (known.get(name) ?? new Set()).add(id));
  }
  for (const { group, message } of mixed) {
    const ids = known.get(`${group.deliveryId}:${message.messageKey}`);
    if (ids) group.batch.leaveOut(message, ids);
  }
}

function isMixed({ events }: IngestMessage): boolean {
  return events.length > 1 && events.some(({ event }) => event.kind === "late-bounced");
}
