const mebibyte = 1024 * 1024;
const mostGrowth = 1.1;

export type MemoryVerdict = {
  /** Medians of what was held in each tenth of the time, bytes. */
  tenths: number[];
  /** Medians of the second and of the last third of the time. */
  early: number;
  late: number;
  peak: number;
  differences: string[];
};

/** Compares what was held in the last third of the time with the second third; the first is for warming up. */
export function judgeMemory(samples: readonly number[]): MemoryVerdict {
  const third = Math.floor(samples.length / 3);
  if (third < 10) return { tenths: [], early: 0, late: 0, peak: 0, differences: ["too few samples to tell"] };
  const early = median(samples.slice(third, 2 * third));
  const late = median(samples.slice(-third));
  const differences =
    late > early * mostGrowth ? [`${inMebibytes(late)} in the last third is more than ${mostGrowth} times the ${inMebibytes(early)} in the second`] : [];
  const tenth = samples.length / 10;
  const tenths = Array.from({ length: 10 }, (_, i) => median(samples.slice(Math.floor(i * tenth), Math.floor((i + 1) * tenth))));
  return { tenths, early, late, peak: samples.reduce((most, sample) => Math.max(most, sample), 0), differences };
}

export function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
