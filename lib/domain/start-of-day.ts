/** When the day began in a time zone (IANA), epoch ms; an unknown zone is UTC. Where clocks were set forward over midnight it is the first instant after. */
export function startOfDay(now: number, zone: string): number {
  const wall = wallClock(zone) ?? wallClock("UTC");
  if (!wall) throw new Error("UTC is a time zone");
  const today = wall(now).day;
  // The day's wall midnight by the offset of now, then corrected by the offset there.
  let start = now - wall(now).sinceMidnightMs;
  start -= wall(start).day === today ? wall(start).sinceMidnightMs : 0;
  while (wall(start).day !== today) start += quarterMs;
  while (wall(start - quarterMs).day === today) start -= quarterMs;
  return start;
}

/** Every offset there is, and every change of one, is a multiple of this. */
const quarterMs = 15 * 60_000;

function wallClock(zone: string): ((at: number) => { day: string; sinceMidnightMs: number }) | null {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    return (at) => {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      const seconds = Number(parts["hour"]) * 3600 + Number(parts["minute"]) * 60 + Number(parts["second"]);
      return { day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, sinceMidnightMs: seconds * 1000 + (((at % 1000) + 1000) % 1000) };
    };
  } catch {
    return null;
  }
}
