"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useWording } from "@/lib/client/use-wording";

/** Loaded when it is first asked for. */
const FindPalette = dynamic(() => import("./find-palette").then((loaded) => loaded.FindPalette), { ssr: false });

/** The box that asks who got what, always at hand: by its button, by ⌘K or Ctrl-K, and by "/". */
export function Find() {
  const w = useWording();
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const show = (shown: boolean) => {
    setAsked(true);
    setOpen(shown);
  };
  // The external system is the keyboard.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
      const isSlash = event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target);
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      setAsked(true);
      setOpen((last) => (isCommand ? !last : true));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => show(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        className="inline-flex min-h-8 items-center gap-2 rounded-control border bg-panel px-2.5 py-1 text-muted hover:bg-sunk xl:w-72"
      >
        <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <circle cx="6" cy="6" r="4.2" />
          <path d="m9.2 9.2 3.3 3.3" />
        </svg>
        <span className="sr-only xl:hidden">{w.t("find.title")}</span>
        <span className="hidden truncate xl:inline">{w.t("find.button")}</span>
        <span aria-hidden="true" className="ml-auto hidden text-sm xl:inline">
          ⌘K
        </span>
      </button>
      {asked ? <FindPalette open={open} onOpenChange={show} /> : null}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);
}
