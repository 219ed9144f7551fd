import type { LogFilter } from "@/lib/client/log-queries";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCounted } from "@/lib/view/format-number";
import { logHeadingWords, prepareLogCount } from "@/lib/view/prepare-log-heading";
import { unseenCount } from "@/lib/view/prepare-standing";

/** What is listed, how many there are, and what cannot be listed. */
export function LogHeading({ summary, filter }: { summary: DeliverySummary; filter: LogFilter }) {
  const unseen = unseenCount(summary);
  const listsUnseen = filter.outcome === "pending" || (filter.outcome === null && filter.failedBy === null && filter.complained === null);
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
      <h2 className="min-w-0 font-semibold wrap-anywhere">{logHeadingWords(prepareLogCount(summary, filter), filter)}</h2>
      {unseen > 0 && listsUnseen ? (
        <p className="text-sm text-muted">
          {formatCounted(unseen, "declared message has", "declared messages have")} not been seen in any feed, and so no row here.
        </p>
      ) : null}
    </div>
  );
}
