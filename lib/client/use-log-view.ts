"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo, useSyncExternalStore } from "react";
import { defaultLogColumns, type LogColumnId, parseColumns } from "@/lib/view/log-columns";

export const logDensities = ["comfortable", "compact"] as const;
export type LogDensity = (typeof logDensities)[number];

const parsers = { cols: parseAsString, density: parseAsStringLiteral(logDensities) };
const names = { cols: "aftersend-log-columns", density: "aftersend-log-density" } as const;

/** Which columns, in which order, and how close the rows stand: as the URL says, else as this browser was last used. */
export function useLogView() {
  const [inUrl, setInUrl] = useQueryStates(parsers);
  const cols = useKept(names.cols);
  const density = useKept(names.density);
  const columns = useMemo(() => parseColumns(inUrl.cols) ?? parseColumns(cols) ?? defaultLogColumns, [inUrl.cols, cols]);
  return {
    columns,
    density: inUrl.density ?? logDensities.find((each) => each === density) ?? "comfortable",
    setColumns: (columns: readonly LogColumnId[] | null) => {
      const text = columns?.join(",") ?? null;
      keep(names.cols, text);
      void setInUrl({ cols: text });
    },
    setDensity: (chosen: LogDensity) => {
      keep(names.density, chosen);
      void setInUrl({ density: chosen });
    },
  };
}

function useKept(name: string): string | null {
  return useSyncExternalStore(
    onKept,
    () => read(name),
    () => null,
  );
}

function onKept(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still has it in the URL.
  }
}
