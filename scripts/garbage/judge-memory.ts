const mebibyte = 1024 * 1024;
const mostGrowth = 1.25;
const mostMore = 100 * mebibyte;

export type MemoryVerdict = { early: number; late: number; peak: number; differences: string[] };

/** Compares what was held in the last tenth of the time with the second tenth; the first is for warming up. */
export function judgeMemory(samples: readonly number[]): MemoryVerdict {
  const tenth = Math.floor(samples.length / 10);
  if (tenth === 0) return { early: 0, late: 0, peak: 0, differences: ["too few samples to tell"] };
  const early = median(samples.slice(tenth, 2 * tenth));
  const late = median(samples.slice(-tenth));
  const differences: string[] = [];
  if (late > early * mostGrowth)
    differences.push(`${inMebibytes(late)} at the end is more than ${mostGrowth} times the ${inMebibytes(early)} after warming up`);
  if (late - early >= mostMore) differences.push(`${inMebibytes(late - early)} more at the end than after warming up`);
  return { early, late, peak: Math.max(0, ...samples), differences };
}

export function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
