"use client";

import { type ComponentType, useEffect, useState } from "react";
import { onOpenFind } from "@/lib/client/open-find";
import { takeFocus } from "@/lib/client/take-focus";
import { useWording } from "@/lib/client/use-wording";
import type { FindPaletteProps } from "./find-palette";

/** The box that asks who got what, always at hand: by its button, by ⌘K or Ctrl-K, and by "/". */
export function Find() {
  const w = useWording();
  const [Palette, setPalette] = useState<ComponentType<FindPaletteProps> | null>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  // The external system is the network: the box is loaded when it is first asked for.
  useEffect(() => {
    if (open) void import("./find-palette").then((loaded) => setPalette(() => loaded.FindPalette));
  }, [open]);
  // The external system is the rest of the page.
  useEffect(
    () =>
      onOpenFind((address) => {
        setTyped(address);
        setOpen(true);
      }),
    [],
  );
  // The external system is the keyboard.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
      const isSlash = event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target);
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      setTyped("");
      setOpen((last) => (isCommand ? !last : true));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setTyped("");
          setOpen(true);
        }}
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
      {Palette ? <Palette open={open} onOpenChange={setOpen} typed={typed} onType={setTyped} /> : open ? <FindStandIn typed={typed} onType={setTyped} /> : null}
    </>
  );
}

/** Takes what is typed until the box itself is here. */
function FindStandIn({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const w = useWording();
  return (
    <input
      ref={takeFocus}
      aria-label={w.t("find.label")}
      placeholder={w.t("find.placeholder")}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      className="fixed top-[max(0.75rem,10dvh)] left-1/2 z-50 min-h-13 w-[min(42rem,calc(100vw-1.5rem))] -translate-x-1/2 rounded-panel border border-edge bg-panel px-4 text-base outline-none placeholder:text-muted"
    />
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);
}
