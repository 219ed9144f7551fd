import { absent } from "./absent";

type Property<Value, Self> = { (): Value[]; (values: Iterable<Value>): Self };

/** What Recharts asks of a scale of d3. Ticks are none of it: charts here bring their own (lib/view). */
type Scale<Value> = {
  (value: Value | null | undefined): number | undefined;
  domain: Property<Value, Scale<Value>>;
  range: Property<number, Scale<Value>>;
  copy: () => Scale<Value>;
  invert?: (place: number) => number;
  bandwidth?: () => number;
};

type Ends = readonly [number, number];

/** Numbers to places, evenly, from one end to another. */
export function scaleLinear(): Scale<number> {
  return continuous(asIs, asIs, [0, 1]);
}

/** Numbers above zero to places, by their order of magnitude. */
export function scaleLog(): Scale<number> {
  return continuous(Math.log, Math.exp, [1, 10]);
}

/** Anything to bands of one width, side by side. */
export function scaleBand(): Scale<unknown> {
  return banded(true);
}

/** Anything to points at one distance, from end to end. An axis has this until it has said what it is. */
export function scalePoint(): Scale<unknown> {
  return banded(false);
}

export const scaleIdentity = absent("scaleIdentity");
export const scaleOrdinal = absent("scaleOrdinal");
export const scalePow = absent("scalePow");
export const scaleQuantile = absent("scaleQuantile");
export const scaleQuantize = absent("scaleQuantize");
export const scaleSequential = absent("scaleSequential");
export const scaleSqrt = absent("scaleSqrt");
export const scaleSymlog = absent("scaleSymlog");
export const scaleThreshold = absent("scaleThreshold");
export const scaleTime = absent("scaleTime");
export const scaleUtc = absent("scaleUtc");

function continuous(forward: (value: number) => number, back: (value: number) => number, first: Iterable<number>): Scale<number> {
  const [domain, range] = [{ values: [...first] }, { values: [0, 1] }];
  const from = () => endsOf(domain.values.map(forward));
  const to = () => endsOf(range.values);
  const place = (value: number | null | undefined) =>
    value === null || value === undefined || Number.isNaN(+value) ? undefined : between(to(), partOf(from(), forward(+value)));
  const scale: Scale<number> = Object.assign(place, {
    domain: property(domain, () => scale),
    range: property(range, () => scale),
    invert: (at: number) => back(between(from(), partOf(to(), at))),
    copy: () => continuous(forward, back, first).domain(domain.values).range(range.values),
  });
  return scale;
}

function banded(wide: boolean): Scale<unknown> {
  const [domain, range] = [{ values: [] as unknown[] }, { values: [0, 1] }];
  const layOut = () => {
    const values = [...new Set(domain.values)];
    const [start, stop] = endsOf(range.values);
    const steps = values.length - (wide ? 0 : 1);
    const step = (stop - start) / Math.max(1, steps);
    // One point alone stands in the middle; a band begins where its number is smaller.
    return { values, step, first: start + (stop - start - step * steps) / 2 + (wide ? Math.min(0, step) : 0) };
  };
  const place = (value: unknown) => {
    const { values, step, first } = layOut();
    const at = values.indexOf(value);
    return at === -1 ? undefined : first + at * step;
  };
  const scale: Scale<unknown> = Object.assign(place, {
    domain: property(domain, () => scale),
    range: property(range, () => scale),
    bandwidth: () => (wide ? Math.abs(layOut().step) : 0),
    copy: () => banded(wide).domain(domain.values).range(range.values),
  });
  return scale;
}

function property<Value, Self>(held: { values: Value[] }, self: () => Self): Property<Value, Self> {
  function access(): Value[];
  function access(values: Iterable<Value>): Self;
  function access(values?: Iterable<Value>): Value[] | Self {
    if (values === undefined) return [...held.values];
    held.values = [...values];
    return self();
  }
  return access;
}

function asIs(value: number): number {
  return value;
}

function endsOf([first = 0, last = 1]: readonly number[]): Ends {
  return [first, last];
}

/** How far along a value is; the middle where the ends are one. */
function partOf([first, last]: Ends, value: number): number {
  return last === first ? 0.5 : (value - first) / (last - first);
}

function between([first, last]: Ends, part: number): number {
  return first * (1 - part) + last * part;
}
