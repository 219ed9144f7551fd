"use client";

import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useWording } from "@/lib/client/use-wording";

export function LogSkeleton() {
  const w = useWording();
  return (
    <div className="rounded-panel border bg-panel px-5">
      <Loading what={w.t("log.what")} />
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((row) => (
        <div key={row} className="grid grid-cols-[1.2fr_1fr] gap-8 border-b py-3.5 last:border-b-0 md:grid-cols-[1.2fr_1fr_1.6fr]">
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="hidden h-4 md:block" />
        </div>
      ))}
    </div>
  );
}
