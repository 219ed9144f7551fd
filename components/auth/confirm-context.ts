"use client";

import { createContext } from "react";

export type Confirmation = {
  /** Runs what was refused once more. */
  retry: () => void;
  /** What had the focus when it was asked for. */
  from: Element | null;
};

/** Asks for the password, and then runs again what takes it; null where nothing on the page does. */
export const ConfirmContext = createContext<((confirmation: Confirmation) => void) | null>(null);
