"use client";

import { createContext, type ReactNode, useContext } from "react";

const SharingContext = createContext(false);

/** Whether the reader may share what they see; the server asks again when they do. */
export function Sharing({ allowed, children }: { allowed: boolean; children: ReactNode }) {
  return <SharingContext value={allowed}>{children}</SharingContext>;
}

export function useMayShare(): boolean {
  return useContext(SharingContext);
}
