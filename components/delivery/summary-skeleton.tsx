"use client";

import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useWording } from "@/lib/client/use-wording";

export function SummarySkeleton() {
  const { t } = useWording();
  return (
    <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.78fr)_minmax(0,1fr)]">
      <Loading what={t("delivery.states.loading")} />
      <div className="rounded-panel border bg-panel p-6 lg:col-span-2">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="mt-4 h-14 w-48" />
        <Skeleton className="mt-6 h-6 w-full" />
        <Skeleton className="mt-6 h-16 w-full" />
      </div>
      <Skeleton className="h-8 lg:col-span-2" />
      <Skeleton className="h-80 rounded-panel" />
      <Skeleton className="h-80 rounded-panel" />
    </div>
  );
}
