/** Runs at most once per interval, always once after the last call. `stop` calls off what is still to run. */
export function throttle(run: () => void, intervalMs: number): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastRunAt = Number.NEGATIVE_INFINITY;
  const fire = () => {
    timer = null;
    lastRunAt = Date.now();
    run();
  };
  return {
    call: () => {
      timer ??= setTimeout(fire, Math.max(0, lastRunAt + intervalMs - Date.now()));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
