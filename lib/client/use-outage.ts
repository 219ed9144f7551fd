"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { outageWatch } from "./outage";
import type { Outage } from "./outage-watch";

/** What does not answer now, as far as is known. */
export function useOutage(): Outage {
  return useSyncExternalStore(
    (notify) => outageWatch.subscribe(notify),
    () => outageWatch.current,
    () => "none",
  );
}

/** Tries again by itself what failed: at once if all answers, then ever later, and whenever an outage is over. */
export function useRetry(failure: unknown, retry: () => void): void {
  const again = useEffectEvent(retry);
  // The external system is the server, which is asked whether it answers.
  useEffect(() => {
    if (failure === null || failure === undefined) return;
    const callOff = outageWatch.whenOver(again);
    outageWatch.suspect();
    return callOff;
  }, [failure]);
}
