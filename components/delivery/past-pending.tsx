"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { useWording } from "@/lib/client/use-wording";

/** While an instant of the past is being read: no number is better than one of another time. */
export function PastPending() {
  const { t } = useWording();
  return (
    <div className="rounded-panel border bg-panel p-6">
      <p role="status" className="text-muted">
        {t("delivery.travel.loading")}
      </p>
      <Skeleton className="mt-4 h-14 w-48" />
      <Skeleton className="mt-6 h-6 w-full" />
      <Skeleton className="mt-6 h-16 w-full" />
    </div>
  );
}
