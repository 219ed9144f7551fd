"use client";

import { useWording } from "@/lib/client/use-wording";

/** What figures of the past are, or that they could not be read. */
export function PastNote({ failed }: { failed: boolean }) {
  const w = useWording();
  return (
    <p className="px-1 text-sm text-pretty text-muted" role={failed ? "alert" : undefined}>
      {w.t(failed ? "delivery.travel.failed" : "delivery.travel.pastNote")}
    </p>
  );
}
