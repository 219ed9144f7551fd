/** Where a value stands on an axis, in pixels. */
export type Scale = (value: number) => number;

export type Extent = { from: number; to: number };

export function linearScale(values: Extent, pixels: Extent): Scale {
  const span = values.to - values.from || 1;
  return (value) => pixels.from + ((value - values.from) / span) * (pixels.to - pixels.from);
}

/** Equal factors at equal distances; what is not above 0 stands at the low end. */
export function logScale(values: Extent, pixels: Extent): Scale {
  const linear = linearScale({ from: Math.log(values.from), to: Math.log(values.to) }, pixels);
  return (value) => linear(Math.log(Math.max(value, values.from)));
}
