import type { Locale } from "@/lib/i18n/locales";
import { unknownFigure } from "./format-percent";
import type { Translate } from "./wording-messages";

const mostDecimals = 10;

/** Numbers as a language writes them. */
export function numberWording(locale: Locale, t: Translate) {
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const compacts = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fixed: Intl.NumberFormat[] = [];

  /** A whole number, grouped: 1,289,440. */
  const count = (n: number) => counts.format(Math.round(n) + 0);
  /** A tick of an axis: "20 K". */
  const compact = (n: number) => compacts.format(n).replace(/(?<=\d)(?=\p{L})/u, " ");
  /** With one decimal at most, and none if it would be 0. */
  const decimal = (n: number) => tenths.format(n);
  /** A percentage without its sign: one decimal, or as many as it takes not to read 100.0 or 0.0 untruthfully. */
  const figure = (percent: number) => {
    const decimals = decimalsOf(percent);
    fixed[decimals] ??= new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return fixed[decimals].format(percent);
  };
  /** "93.4 %", or "–" when there is nothing to divide by. */
  const percent = (value: number | null) => (value === null ? unknownFigure : t("number.percent", { figure: figure(value) }));
  /** A speed per minute: "412 /min", "0.4 /min". */
  const rate = (perMinute: number) => {
    const magnitude = Math.abs(perMinute);
    return t("number.perMinute", { n: magnitude >= 10 || magnitude === 0 ? count(perMinute) : small.format(perMinute) });
  };
  return { count, compact, decimal, figure, percent, rate };
}

function decimalsOf(percent: number): number {
  for (let decimals = 1; decimals < mostDecimals; decimals++) {
    const rounded = Number(percent.toFixed(decimals));
    if ((rounded !== 100 || percent === 100) && (rounded !== 0 || percent === 0)) return decimals;
  }
  return mostDecimals;
}
