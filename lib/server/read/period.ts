const dayMs = 86_400_000;
const daysByDefault = 7;
/** A report of more is hardly meant. */
const mostDays = 3_660;

/** Days of UTC, `to` included, as [from, to) in epoch ms; without them, the latest seven up to now. Turned round, they are put right. */
export function periodOf({ from, to }: { from: string | null; to: string | null }, now: number): { from: number; to: number } {
  const today = Math.floor(now / dayMs) * dayMs;
  const last = to === null ? today : Date.parse(to);
  const first = from === null ? last - (daysByDefault - 1) * dayMs : Date.parse(from);
  const [start, end] = first <= last ? [first, last] : [last, first];
  return { from: Math.max(start, end - mostDays * dayMs), to: end + dayMs };
}
