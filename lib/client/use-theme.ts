"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, type Theme, themeStorageKey } from "@/lib/view/theme";

const changed = "aftersend-theme-changed";

/** The chosen theme, kept in this browser, and the way to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, readTheme, () => "system" as const);
  return [theme, chooseTheme];
}

function chooseTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") {
    delete root.dataset.theme;
    localStorage.removeItem(themeStorageKey);
  } else {
    root.dataset.theme = theme;
    localStorage.setItem(themeStorageKey, theme);
  }
  window.dispatchEvent(new Event(changed));
}

function readTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme ?? null);
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}
