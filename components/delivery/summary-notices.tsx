import { Notice } from "@/components/ui/notice";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCount, formatCounted } from "@/lib/view/format-number";
import { DetailsNotice } from "./details-notice";

/** What a reader must know about the base before reading a percentage over it. */
export function SummaryNotices({ summary }: { summary: DeliverySummary }) {
  return (
    <>
      <DetailsNotice summary={summary} />
      <BaseNotice summary={summary} />
    </>
  );
}

function BaseNotice({ summary }: { summary: DeliverySummary }) {
  const { declared, exceeded, seen, target } = summary.messagesToSend;
  if (!declared) {
    return (
      <Notice>No target was declared, so every percentage is over the {formatCounted(seen, "message")} seen so far, and its base still grows with them.</Notice>
    );
  }
  if (!exceeded) return null;
  return (
    <Notice tone="retried">
      <strong>More messages were seen than declared:</strong> {formatCount(seen)} against {formatCount(target ?? 0)}. Percentages are over what was seen.
    </Notice>
  );
}
