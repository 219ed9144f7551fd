"use client";

import { Dot } from "@/components/ui/pill";
import type { StreamState } from "@/lib/client/stream-connection";
import { useWording } from "@/lib/client/use-wording";

/** How the line to the server is: whether what is shown is what is. */
export function LiveState({ state }: { state: StreamState }) {
  const { t } = useWording();
  return (
    <span role="status" className="no-print inline-flex items-center gap-1.5 text-sm text-muted">
      <Dot tone={state === "live" ? "landed" : state === "connecting" ? "neutral" : "retried"} />
      {t(`delivery.live.${state}`)}
    </span>
  );
}
