import { Tag } from "@/components/ui/pill";
import type { LogRow } from "@/lib/contract/log";
import { showControls } from "@/lib/view/show-controls";
import { failedByWords, failureTypeWords } from "@/lib/view/words";

/** Why: the reason's name, its sort, and what the remote server said. */
export function ReasonWords({ row }: { row: Pick<LogRow, "reason" | "failedBy"> }) {
  const { reason, failedBy } = row;
  if (reason === null) return null;
  const sort = failedBy === null ? failureTypeWords[reason.type] : failedByWords[failedBy];
  return (
    <div className="min-w-0">
      <span>{reason.name}</span> <Tag>{sort}</Tag>
      {reason.text === null ? null : (
        <span className="mt-0.5 line-clamp-2 font-mono lg:line-clamp-1 text-sm wrap-anywhere text-muted" title={showControls(reason.text)}>
          {showControls(reason.text)}
        </span>
      )}
    </div>
  );
}
