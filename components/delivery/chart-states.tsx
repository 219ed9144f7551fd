"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import { useWording } from "@/lib/client/use-wording";

/** As high as the chart it stands in for. */
export function ChartSkeleton({ className = "h-60" }: { className?: string }) {
  return <Skeleton className={classNames("rounded-control", className)} />;
}

export function ChartEmpty({ children, className = "h-60" }: { children: ReactNode; className?: string }) {
  return (
    <p className={classNames("grid place-items-center rounded-control border border-dashed px-6 text-center text-pretty text-muted", className)}>{children}</p>
  );
}

export function ChartFailed({ retry, className = "h-60" }: { retry: () => void; className?: string }) {
  const { t } = useWording();
  return (
    <div
      role="alert"
      className={classNames("grid place-content-center justify-items-center gap-3 rounded-control border border-dashed px-6 text-center text-muted", className)}
    >
      <p>{t("delivery.states.unread")}</p>
      <Button onClick={retry}>{t("ui.tryAgain")}</Button>
    </div>
  );
}
