type Amount = number | Decimal;

/** A plain number's digits that hold. */
const digits = 15;

/**
 * The arithmetic by which Recharts finds ticks, on plain numbers rounded to the digits that hold, instead of decimals of any length. No tick of it is
 * ever seen: each axis here brings its own, and an axis is asked before it has said so.
 */
export default class Decimal {
  readonly #value: number;

  constructor(value: Amount) {
    this.#value = Number(value);
  }

  abs = () => rounded(Math.abs(this.#value));
  add = (other: Amount) => rounded(this.#value + Number(other));
  sub = (other: Amount) => rounded(this.#value - Number(other));
  mul = (other: Amount) => rounded(this.#value * Number(other));
  div = (other: Amount) => rounded(this.#value / Number(other));
  /** What is left of a whole number of times: % of plain numbers finds a tenth less than three times in 0.3. */
  mod = (other: Amount) => this.sub(rounded(Math.trunc(this.div(other).toNumber())).mul(other));
  pow = (other: Amount) => rounded(this.#value ** Number(other));
  /** To base 10, the one that is asked for. */
  log = () => rounded(Math.log10(this.#value));
  lt = (other: Amount) => this.#value < Number(other);
  lte = (other: Amount) => this.#value <= Number(other);
  isint = () => Number.isInteger(this.#value);
  toNumber = () => this.#value;
  valueOf = () => this.#value;
}

function rounded(value: number): Decimal {
  return new Decimal(Number(value.toPrecision(digits)));
}
