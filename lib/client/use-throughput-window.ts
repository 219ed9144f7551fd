"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseZoom, type Span, type ThroughputWindow, throughputWindows } from "@/lib/view/prepare-window";

const parsers = { window: parseAsStringLiteral(throughputWindows).withDefault("all"), from: parseAsString, to: parseAsString };

type WindowState = { window: ThroughputWindow; zoom: Span | null; show: (window: ThroughputWindow) => void; zoomTo: (zoom: Span | null) => void };

/** The time that throughput is shown over: a window, or a span looked at closer. Kept in the URL; zooming can be gone back from. */
export function useThroughputWindow(): WindowState {
  const [{ window, from, to }, set] = useQueryStates(parsers);
  return {
    window,
    zoom: parseZoom(from, to),
    show: (next) => void set({ window: next, from: null, to: null }),
    zoomTo: (zoom) => void set({ from: zoom && instantText(zoom.from), to: zoom && instantText(zoom.to) }, { history: "push" }),
  };
}

function instantText(at: number): string {
  return `${new Date(Math.round(at / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}
