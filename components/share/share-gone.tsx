"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { useWording } from "@/lib/client/use-wording";

/** All that is left of a link that no longer works. */
export function ShareGone() {
  const w = useWording();
  return (
    <div className="grid min-h-[70vh] place-items-center">
      <EmptyState page title={w.t("share.gone")}>
        <p>{w.t("share.goneHint")}</p>
      </EmptyState>
    </div>
  );
}
