"use client";

import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import { markInstant } from "@/lib/view/marked-instants";
import { logHeadingWords } from "@/lib/view/prepare-log-heading";
import { unseenCount } from "@/lib/view/prepare-standing";

/** What is listed, how many there are, and what cannot be listed. */
export function LogHeading({ summary, filter, count }: { summary: DeliverySummary; filter: LogFilterParams; count: number | null }) {
  const w = useWording();
  const unseen = unseenCount(summary);
  const listsUnseen =
    (filter.outcome?.includes("pending") ?? true) &&
    filter.failedBy === null &&
    filter.complained === null &&
    filter.dueAfter === null &&
    filter.dueBefore === null;
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
      <h2 className="min-w-0 font-semibold wrap-anywhere">
        <TimedWords text={logHeadingWords(count, filter, w, markInstant)} />
      </h2>
      {unseen > 0 && listsUnseen ? <p className="text-sm text-muted">{w.t("log.unseen", { count: unseen })}</p> : null}
    </div>
  );
}
