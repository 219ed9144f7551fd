"use client";

import { useMemo, useSyncExternalStore } from "react";
import { readViews, type SavedView, withoutView, withView } from "./saved-views";

const storageKey = "aftersend-views";
const changed = "aftersend-views-changed";

/** The named views kept in this browser; none on the server and while hydrating. */
export function useSavedViews() {
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey),
    () => null,
  );
  const views = useMemo(() => readViews(text), [text]);
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    remove: (name: string) => keep(withoutView(views, name)),
  };
}

function keep(views: SavedView[]) {
  localStorage.setItem(storageKey, JSON.stringify(views));
  window.dispatchEvent(new Event(changed));
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
}
