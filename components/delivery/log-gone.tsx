"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useMay } from "@/components/shell/allowed";
import { isUnder } from "@/lib/view/is-under";

const LogGoneContext = createContext<string | null>(null);

/** The page of a delivery whose log is past its retention, by its path: no number there opens messages that are not there. Null where it is kept. */
export function LogGone({ path, children }: { path: string | null; children: ReactNode }) {
  return <LogGoneContext value={path}>{children}</LogGoneContext>;
}

/** Whether a delivery around here has a log that the reader may open. */
export function useHasLog(): boolean {
  const [path, may] = [useContext(LogGoneContext), useMay("read-log")];
  return may && path === null;
}

export function useIsLogGone(href: string): boolean {
  const path = useContext(LogGoneContext);
  return path !== null && isUnder(href, path);
}
