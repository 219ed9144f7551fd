import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import RealDecimal from "decimal.js-light";
import realUniqBy from "es-toolkit/compat/uniqBy";
import fc from "fast-check";
import * as realScales from "victory-vendor/d3-scale";
import * as realCurves from "victory-vendor/d3-shape";
import { expect, it } from "vitest";
import * as curves from "./curves";
import Decimal from "./decimal";
import * as scales from "./scales";
import uniqBy from "./uniq-by";

const recharts = "node_modules/recharts/es6";
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const above = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
const pixels = fc.integer({ min: -50, max: 3000 });

function agree(own: number | undefined, real: number | undefined): void {
  if (own === undefined || real === undefined) expect(own).toBe(real);
  else expect(Math.abs(own - real)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(real)));
}

it("places numbers where d3 does, and finds them again", () => {
  fc.assert(
    fc.property(fc.tuple(number, number), fc.tuple(pixels, pixels), number, ([a, b], range, value) => {
      fc.pre(a === b || Math.abs(a - b) > 1e-3);
      const [own, real] = [scales.scaleLinear().domain([a, b]).range(range), realScales.scaleLinear().domain([a, b]).range(range)];
      agree(own(value), real(value));
      agree(own.copy()(a), real(a));
      agree(own.invert?.(100), real.invert(100));
      expect([own.domain(), own.range()]).toEqual([real.domain(), real.range()]);
    }),
  );
});

it("places orders of magnitude where d3 does, and finds them again", () => {
  fc.assert(
    fc.property(fc.tuple(above, above), fc.tuple(pixels, pixels), above, ([a, b], range, value) => {
      fc.pre(Math.abs(Math.log(a / b)) > 0.1 && range[0] !== range[1]);
      const [own, real] = [scales.scaleLog().domain([a, b]).range(range), realScales.scaleLog().domain([a, b]).range(range)];
      agree(own(value), real(value));
      agree(own.copy().invert?.(range[0]), real.invert(range[0]));
    }),
  );
});

it("places no number nowhere", () => {
  for (const scale of [scales.scaleLinear(), scales.scaleLog()])
    expect([scale(null), scale(undefined), scale(Number.NaN)]).toEqual([undefined, undefined, undefined]);
});

it("lays things out in bands and at points as d3 does", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { minLength: 1, maxLength: 9 }), fc.tuple(pixels, pixels), (domain, range) => {
      for (const [own, real] of [
        [scales.scaleBand(), realScales.scaleBand()],
        [scales.scalePoint(), realScales.scalePoint()],
      ] as const) {
        own.domain(domain).range(range);
        real.domain(domain).range(range);
        agree(own.bandwidth?.(), real.bandwidth());
        for (const each of [...domain, "nothing of it"]) agree(own.copy()(each), real(each));
      }
    }),
  );
});

type Point = { x: number; y: number; base: number; gap: boolean };
const points = fc.array(fc.record({ x: pixels, y: number, base: number, gap: fc.boolean() }), { maxLength: 12 });
const [x, y, base, isThere] = [(point: Point) => point.x, (point: Point) => point.y, (point: Point) => point.base, (point: Point) => !point.gap];

it("draws lines and areas as d3 does, with their gaps", () => {
  fc.assert(
    fc.property(points, number, (data, floor) => {
      expect(curves.line<Point>().x(x).y(y).defined(isThere).curve(curves.curveLinear)(data)).toBe(
        realCurves.line<Point>().x(x).y(y).defined(isThere).curve(realCurves.curveLinear)(data),
      );
      const [own, real] = [curves.area<Point>().defined(isThere), realCurves.area<Point>().defined(isThere)];
      expect(own.x(x).y1(y).y0(base)(data)).toBe(real.x(x).y1(y).y0(base)(data));
      expect(own.x(x).y1(y).y0(floor)(data)).toBe(realCurves.area<Point>().defined(isThere).x(x).y1(y).y0(floor)(data));
      expect(own.y(y).x1(x).x0(base)(data)).toBe(realCurves.area<Point>().defined(isThere).y(y).x1(x).x0(base)(data));
    }),
  );
});

it("counts as the decimals of Recharts do, to the digits of a number", () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: -6, max: 9 }), (a, b, exponent) => {
      const [own, real] = [new Decimal(a), new RealDecimal(a)];
      for (const way of ["add", "sub", "mul"] as const) agree(own[way](b).toNumber(), real[way](b).toNumber());
      if (b !== 0) agree(own.div(b).toNumber(), real.div(b).toNumber());
      if (a !== 0) agree(own.abs().log().toNumber(), real.abs().log(10).toNumber());
      agree(new Decimal(10).pow(exponent).toNumber(), new RealDecimal(10).pow(exponent).toNumber());
      expect([own.lt(b), own.lte(new Decimal(b)), own.isint()]).toEqual([real.lt(b), real.lte(b), real.isint()]);
    }),
  );
  expect([new Decimal(0.3).mod(0.1).toNumber(), new Decimal(-7).mod(2).toNumber()]).toEqual([0, -1]);
});

it("finds the first of each kind as the twin of lodash does", () => {
  const items = fc.array(fc.record({ at: fc.integer({ min: 0, max: 4 }), name: fc.string({ maxLength: 2 }) }), { maxLength: 9 });
  fc.assert(
    fc.property(items, (list) => {
      expect(uniqBy(list, ({ at }) => at)).toEqual(realUniqBy(list, ({ at }) => at));
    }),
  );
});

it("fails at once where a chart begins to draw with something that was left out", () => {
  expect(() => curves.line<Point>().curve(curves.curveStep)([])).toThrow("curveStep is left out");
  expect(() => scales.scaleTime()).toThrow("scaleTime is left out");
});

const standIns: Record<string, object> = {
  "victory-vendor/d3-scale": scales,
  "victory-vendor/d3-shape": curves,
  "decimal.js-light": { default: Decimal },
  "es-toolkit/compat/uniqBy": { default: uniqBy },
};

it("stands in for all that Recharts takes from each package", () => {
  const taken = readdirSync(recharts, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  const missing = taken.flatMap((name) =>
    [...readFileSync(join(recharts, name), "utf8").matchAll(/import (\{[^}]*\}|[*\w ]+) from '([^'.][^']*)'/g)].flatMap(([, what = "", from = ""]) => {
      const own = standIns[from];
      if (!own || what.startsWith("*")) return [];
      const names = what.startsWith("{")
        ? what
            .slice(1, -1)
            .split(",")
            .map((each) => each.trim().split(" as ")[0] ?? "")
        : ["default"];
      return names.filter((each) => !(each in own)).map((each) => `${each} of ${from}, in ${name}`);
    }),
  );
  expect(missing).toEqual([]);
  // Kinds of scale are looked up by name: one that is not there would be drawn as another.
  const kinds = [
    "linear",
    "pow",
    "sqrt",
    "log",
    "symlog",
    "identity",
    "time",
    "band",
    "point",
    "ordinal",
    "quantile",
    "quantize",
    "utc",
    "sequential",
    "threshold",
  ];
  expect(kinds.map((kind) => `scale${kind[0]?.toUpperCase()}${kind.slice(1)}`).filter((name) => !(name in scales))).toEqual([]);
});

it("is what the build puts in", () => {
  const config = readFileSync("next.config.js", "utf8");
  expect(Object.keys(standIns).filter((name) => !config.includes(`"${name}": "./components/charts/lean/`))).toEqual([]);
});
