"use client";

import { type ReactNode, Suspense } from "react";
import { useHydrated } from "@/lib/client/use-hydrated";

/** What is drawn by code that comes once the page stands (`lazy`). Until then, and in what the server draws, `standIn` keeps its room. */
export function Later({ standIn, children }: { standIn: ReactNode; children: ReactNode }) {
  return useHydrated() ? <Suspense fallback={standIn}>{children}</Suspense> : standIn;
}
