/** Said of work that took too long; to a route it is as if the database were away. */
export class TooLate extends Error {
  readonly code = "ETIMEDOUT";
}

/**
 * Waits for work so long and no longer; what is known already is not waited for. The work itself goes on: only work that may be done although it was refused, as it is
 * when it is asked for again, may be waited for like this.
 */
export async function inTime<T>(withinMs: number, work: Promise<T> | T): Promise<T> {
  if (!(work instanceof Promise)) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`not done within ${withinMs} ms`)), withinMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
