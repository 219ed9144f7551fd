"use client";

import { Dot } from "@/components/ui/pill";
import { useWording } from "@/lib/client/use-wording";
import type { Problem } from "@/lib/contract/people";

/** What went wrong, said at once to those who cannot see it. */
export function ProblemLine({ problem }: { problem: Problem | "noAnswer" | null }) {
  const { t } = useWording();
  return (
    <div role="alert">
      {problem === null ? null : (
        <p className="flex items-baseline gap-2 text-pretty">
          <Dot tone="failed" />
          <span className="min-w-0 wrap-anywhere">{t(`auth.problem.${problem}`)}</span>
        </p>
      )}
    </div>
  );
}
