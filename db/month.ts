/** The UTC month of an instant, as yyyymm: 202611. */
export function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}

/** Start of a month given as yyyymm, epoch ms; a 13th month is the next January. */
export function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 100), (month % 100) - 1);
}

/** The month after. */
export function nextMonth(month: number): number {
  return monthOf(startOfMonth(month + 1));
}
