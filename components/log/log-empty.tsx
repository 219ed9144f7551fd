import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { LogFilter } from "@/lib/client/log-queries";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCounted } from "@/lib/view/format-number";
import { unseenCount } from "@/lib/view/prepare-standing";

type LogEmptyProps = { summary: DeliverySummary; filter: LogFilter; onClear: () => void };

export function LogEmpty({ summary, filter, onClear }: LogEmptyProps) {
  return <div className="rounded-panel border bg-panel">{emptyWords({ summary, filter, onClear })}</div>;
}

function emptyWords({ summary, filter, onClear }: LogEmptyProps) {
  const unseen = unseenCount(summary);
  if (summary.messagesToSend.seen === 0) {
    return <EmptyState title="No message seen yet">The log fills with the first feedback about this delivery.</EmptyState>;
  }
  if (summary.details.log === "gone") {
    return <EmptyState title="No longer kept">Every row of this log is past its retention. The counts on the summary were kept.</EmptyState>;
  }
  const all = <Button onClick={onClear}>Show all messages</Button>;
  if (filter.outcome === "pending" && unseen > 0) {
    return (
      <EmptyState title="Nothing to list yet" actions={all}>
        {formatCounted(unseen, "message was", "messages were")} declared, and no feed has named any of them so far. A message gets its row when one does.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No message matches" actions={all}>
      {filter.q === null ? "No message of this delivery stands like that now." : "Recipients are found by their address, or by how it begins."}
    </EmptyState>
  );
}
