/** Postgres's text of a timestamptz, "2026-11-21 10:00:00.123+00", as epoch milliseconds. */
export function epochMs(text: string): number {
  const [, date, time, offset] = /^(\d{4,}-\d\d-\d\d) ([\d:.]+)([+-][\d:]+)$/.exec(text) ?? [];
  if (!date || !time || !offset) throw new Error(`not a timestamptz: ${text}`);
  return Date.parse(`${date}T${millisecondTime(time)}${offset.length === 3 ? `${offset}:00` : offset}`);
}

function millisecondTime(time: string): string {
  const dot = time.indexOf(".");
  return dot < 0 ? time : time.slice(0, dot + 4).padEnd(dot + 4, "0");
}
