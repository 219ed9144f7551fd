import { absent } from "./absent";

type Of<Point> = (point: Point) => number;
/** What a chart gives for a coordinate: how to find it, or one for all. */
type Given<Point> = Of<Point> | number;
/** The line that is drawn goes through x1 and y1 where they are given; an area comes back through x0 and y0. */
type Asked<Point> = { x0: Of<Point>; y0: Of<Point>; x1: Of<Point> | null; y1: Of<Point> | null; defined: (point: Point) => boolean; curve: () => unknown };

/** As much of a line or an area of d3-shape as Recharts asks. */
type Shape<Point> = {
  /** The path, in a part for each run of defined points; null for none. */
  (points: Iterable<Point>): string | null;
  x: (x: Given<Point>) => Shape<Point>;
  y: (y: Given<Point>) => Shape<Point>;
  x0: (x0: Given<Point>) => Shape<Point>;
  y0: (y0: Given<Point>) => Shape<Point>;
  x1: (x1: Given<Point>) => Shape<Point>;
  y1: (y1: Given<Point>) => Shape<Point>;
  defined: (defined: (point: Point) => boolean) => Shape<Point>;
  curve: (curve: () => unknown) => Shape<Point>;
};

/** A line through points. */
export function line<Point>(): Shape<Point> {
  return shape(nothing, (run, { x0, y0 }) => `M${through(run, x0, y0)}${run.length === 1 ? "Z" : ""}`);
}

/** An area between two lines. */
export function area<Point>(): Shape<Point> {
  return shape(nothing, (run, { x0, y0, x1, y1 }) => `M${through(run, x1 ?? x0, y1 ?? y0)}L${through([...run].reverse(), x0, y0)}Z`);
}

/** Straight from point to point. */
export function curveLinear(): null {
  return null;
}

export const curveBasis = absent("curveBasis");
export const curveBasisClosed = absent("curveBasisClosed");
export const curveBasisOpen = absent("curveBasisOpen");
export const curveBumpX = absent("curveBumpX");
export const curveBumpY = absent("curveBumpY");
export const curveLinearClosed = absent("curveLinearClosed");
export const curveMonotoneX = absent("curveMonotoneX");
export const curveMonotoneY = absent("curveMonotoneY");
export const curveNatural = absent("curveNatural");
export const curveStep = absent("curveStep");
export const curveStepAfter = absent("curveStepAfter");
export const curveStepBefore = absent("curveStepBefore");
export const stack = absent("stack");
export const stackOffsetExpand = absent("stackOffsetExpand");
export const stackOffsetNone = absent("stackOffsetNone");
export const stackOffsetSilhouette = absent("stackOffsetSilhouette");
export const stackOffsetWiggle = absent("stackOffsetWiggle");
export const stackOrderNone = absent("stackOrderNone");
export const symbol = absent("symbol");
export const symbolCircle = absent("symbolCircle");
export const symbolCross = absent("symbolCross");
export const symbolDiamond = absent("symbolDiamond");
export const symbolSquare = absent("symbolSquare");
export const symbolStar = absent("symbolStar");
export const symbolTriangle = absent("symbolTriangle");
export const symbolWye = absent("symbolWye");

const nothing = { x0: () => 0, y0: () => 0, x1: null, y1: null, defined: () => true, curve: curveLinear };

function shape<Point>(asked: Asked<Point>, draw: (run: readonly Point[], asked: Asked<Point>) => string): Shape<Point> {
  const also = (more: Partial<Asked<Point>>) => shape({ ...asked, ...more }, draw);
  const path = (points: Iterable<Point>) => {
    asked.curve();
    return (
      runsOf(points, asked.defined)
        .map((run) => draw(run, asked))
        .join("") || null
    );
  };
  return Object.assign(path, {
    x: (x: Given<Point>) => also({ x0: of(x), x1: null }),
    y: (y: Given<Point>) => also({ y0: of(y), y1: null }),
    x0: (x0: Given<Point>) => also({ x0: of(x0) }),
    y0: (y0: Given<Point>) => also({ y0: of(y0) }),
    x1: (x1: Given<Point>) => also({ x1: of(x1) }),
    y1: (y1: Given<Point>) => also({ y1: of(y1) }),
    defined: (defined: (point: Point) => boolean) => also({ defined }),
    curve: (curve: () => unknown) => also({ curve }),
  });
}

function of<Point>(given: Given<Point>): Of<Point> {
  return typeof given === "function" ? given : () => given;
}

function runsOf<Point>(points: Iterable<Point>, isDefined: (point: Point) => boolean): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (isDefined(point)) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function through<Point>(points: readonly Point[], x: Of<Point>, y: Of<Point>): string {
  return points.map((point) => `${rounded(x(point))},${rounded(y(point))}`).join("L");
}

/** To a thousandth of a pixel, as d3 does. */
function rounded(place: number): number {
  return Math.round(place * 1000) / 1000;
}
