import type { DeliverySummary, HeldKind, ListedDelivery } from "@/lib/contract/delivery";
import { type Outcome, toSendOutcomes } from "@/lib/domain/message-state";
import { logHref } from "./log-href";
import { unseenCount } from "./prepare-standing";

type Linked = Pick<DeliverySummary, "id" | "counts" | "messagesToSend">;

/** The log behind each figure of a row of the list, where the log holds all of it: declared messages that no feed has named have no row. */
export function listRowLinks({ id, counts, messagesToSend }: Linked) {
  const whole = unseenCount({ counts, messagesToSend }) === 0;
  const link = (count: number, outcome: Outcome | readonly Outcome[]) => (count === 0 ? null : logHref(id, { outcome }));
  return {
    toSend: whole ? link(messagesToSend.value, toSendOutcomes) : null,
    landed: link(counts.delivered, "delivered"),
    open: whole ? link(counts.pending + counts.relayed + counts.deferred, ["pending", "relayed", "deferred"]) : null,
    failed: link(counts.failed, "failed"),
    complained: counts.complained === 0 ? null : logHref(id, { complained: true }),
    held: link(counts.relayed + counts.deferred, ["relayed", "deferred"]),
    retried: link(counts.deferred, "deferred"),
  };
}

/** What a delivery adds to a figure of the day, and the messages that it is; null where the list is behind none, or it is not told apart by time. */
export function figureBehind(row: Linked & Pick<ListedDelivery, "happened">, { has, since }: { has: HeldKind | null; since: string | null }) {
  if (has === null) return null;
  const { relayed, deferred } = row.counts;
  if (has === "held") return { what: has, n: relayed + deferred, href: listRowLinks(row).held };
  if (has === "retried") return { what: has, n: deferred, href: listRowLinks(row).retried };
  if (row.happened === null) return null;
  const href = row.happened === 0 ? null : logHref(row.id, has === "landed" ? { landedSince: since } : { failedSince: since });
  return { what: has === "landed" ? ("landedSince" as const) : ("failedSince" as const), n: row.happened, href };
}
