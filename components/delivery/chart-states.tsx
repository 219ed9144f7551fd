"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

/** As high as the chart it stands in for. */
export function ChartSkeleton() {
  return <Skeleton className="h-60 rounded-control" />;
}

export function ChartEmpty({ children }: { children: ReactNode }) {
  return <p className="grid h-60 place-items-center rounded-control border border-dashed px-6 text-center text-pretty text-muted">{children}</p>;
}

export function ChartFailed({ retry }: { retry: () => void }) {
  return (
    <div role="alert" className="grid h-60 place-content-center justify-items-center gap-3 rounded-control border border-dashed px-6 text-center text-muted">
      <p>The history could not be read. The figures above are unaffected.</p>
      <Button onClick={retry}>Try again</Button>
    </div>
  );
}
