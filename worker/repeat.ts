import { setTimeout as sleep } from "node:timers/promises";
import { logFailure } from "@/lib/server/log-failure";

const retryAfterMs = 2_000;

/** Does a piece of work again and again, pausing between, until the signal aborts. A failure is logged and tried again. */
export async function repeat(name: string, pauseMs: number, work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let pause = pauseMs;
    try {
      await work();
    } catch (error) {
      logFailure(name, error);
      pause = Math.max(pauseMs, retryAfterMs);
    }
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}
