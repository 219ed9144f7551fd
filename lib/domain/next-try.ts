/** How far apart two waits may be to be of one pattern. */
const alike = 0.25;
const fewest = 3;
const steepest = 4;

/**
 * When the next try of a message is due, by the pattern of those seen so far (instants, epoch ms): waits that are alike, or grow by
 * like factors. Null where there are fewer than three tries, or no pattern: MTAs do not say when they will try again.
 */
export function deriveNextTry(triedAt: readonly number[]): number | null {
  const tries = [...new Set(triedAt)].sort((a, b) => a - b);
  if (tries.length < fewest) return null;
  const waits = tries.slice(1).map((at, i) => at - (tries[i] ?? at));
  const recent = waits.slice(-3);
  const growths = recent.slice(1).map((wait, i) => wait / (recent[i] ?? wait));
  const growth = growths.reduce((sum, each) => sum + each, 0) / growths.length;
  const steady = growths.every((each) => Math.abs(each - growth) <= alike * growth) && growth >= 1 - alike && growth <= steepest;
  const [last, wait] = [tries.at(-1), waits.at(-1)];
  if (!steady || last === undefined || wait === undefined) return null;
  return Math.round(last + wait * (Math.abs(growth - 1) <= alike ? 1 : growth));
}
