/** A figure beside its limit. `met` is null for what is told without a limit. */
export type Row = { what: string; measured: string; limit: string; met: boolean | null };

export function atLeast(what: string, value: number, limit: number, show: (value: number) => string): Row {
  return { what, measured: show(value), limit: `≥ ${show(limit)}`, met: value >= limit };
}

export function atMost(what: string, value: number, limit: number, show: (value: number) => string): Row {
  return { what, measured: show(value), limit: `≤ ${show(limit)}`, met: value <= limit };
}

export function told(what: string, measured: string): Row {
  return { what, measured, limit: "", met: null };
}

export const count = (n: number) => Math.round(n).toLocaleString("en");
export const perSecond = (n: number) => `${count(n)}/s`;
export const milliseconds = (n: number) => `${n < 10 ? n.toFixed(1) : count(n)} ms`;
export const bytes = (n: number) => `${count(n)} B`;
export const mebibytes = (n: number) => `${count(n / 2 ** 20)} MiB`;
export const factor = (n: number) => n.toFixed(2);
