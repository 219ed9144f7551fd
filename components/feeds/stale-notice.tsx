"use client";

import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";

type Read = { isError: boolean; failureCount: number; failureReason: Error | null; error: Error | null; dataUpdatedAt: number };

/** The last answer is shown, and a newer one could not be had. */
export function isStale({ isError, failureCount }: Pick<Read, "isError" | "failureCount">): boolean {
  return isError || failureCount > 0;
}

export function StaleNotice({ read }: { read: Read }) {
  const w = useWording();
  const problem = read.failureReason ?? read.error;
  return (
    <div role="status" className="mb-gutter empty:hidden">
      {isStale(read) ? (
        <Notice tone="retried">
          {w.t.rich("feeds.stale", {
            problem: problemWords(problem, w),
            at: () => <Instant at={new Date(read.dataUpdatedAt).toISOString()} style="day-second" />,
          })}
        </Notice>
      ) : null}
    </div>
  );
}
