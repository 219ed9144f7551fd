import type { DeliverySummary } from "@/lib/contract/delivery";
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
