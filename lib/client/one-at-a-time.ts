/** Runs one piece of work at a time: what is asked for meanwhile is dropped, and answered with null. */
export function oneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value | null> {
  let busy = false;
  return async (work) => {
    if (busy) return null;
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
}
