export const throughputWindows = ["1h", "3h", "24h", "7d", "all"] as const;
export type ThroughputWindow = (typeof throughputWindows)[number];

export type Span = { from: number; to: number };

/** What time a page shows, epoch ms. */
export type TimeShown = {
  span: Span | null;
  /** The instant gone back to. */
  at: number | null;
  /** The instant up to which the last bucket is filled, while it is filling. */
  fillingAt: number | null;
};

const minuteMs = 60_000;
const lengths: Record<Exclude<ThroughputWindow, "all">, number> = { "1h": 60, "3h": 180, "24h": 1_440, "7d": 10_080 };

/** A zoom of less than this shows nothing that a bucket of a minute could. */
export const shortestZoomMs = 3 * minuteMs;

/**
 * The span of time a window shows, whole minutes; null for all of the delivery's life. It ends now while the delivery moves, with its last event once
 * nothing is open, and at the instant gone back to. It begins no earlier than the delivery did, of which a younger one would be a sliver at its edge.
 */
export function prepareWindow(window: ThroughputWindow, zoom: Span | null, end: number | null, start: number | null): Span | null {
  if (zoom !== null) return { from: Math.floor(zoom.from / minuteMs) * minuteMs, to: Math.ceil(zoom.to / minuteMs) * minuteMs };
  if (window === "all" || end === null) return null;
  const to = Math.ceil(end / minuteMs) * minuteMs;
  const begun = start === null ? Number.NEGATIVE_INFINITY : Math.floor(start / minuteMs) * minuteMs;
  return { from: Math.min(Math.max(to - lengths[window] * minuteMs, begun), to - shortestZoomMs), to };
}

/** A zoom from the URL: two instants in order and far enough apart, else none. */
export function parseZoom(from: string | null, to: string | null): Span | null {
  const span = { from: Date.parse(from ?? ""), to: Date.parse(to ?? "") };
  return span.to - span.from >= shortestZoomMs ? span : null;
}
