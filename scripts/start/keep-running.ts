import { setTimeout as sleep } from "node:timers/promises";
import { type ChildOptions, type Exit, startChild } from "./child";
import { say } from "./say";

const steadyMs = 60_000;

/** Starts a child again whenever it ends before we want it to, ever later while it keeps failing. Resolves when aborted. */
export async function keepRunning(options: ChildOptions, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const startedAt = Date.now();
    const exit = await startChild(options).exited;
    if (signal.aborted) return;
    failures = Date.now() - startedAt > steadyMs ? 1 : failures + 1;
    const waitMs = backoffMs(failures);
    say(`${options.name} ended unexpectedly (${describeExit(exit)}); starting it again in ${waitMs / 1000} s.`);
    await sleep(waitMs, undefined, { signal }).catch(() => {});
  }
}

/** 1, 2, 4 … 30 seconds. */
export function backoffMs(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** (failures - 1));
}

export function describeExit({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code}` : signal;
}
