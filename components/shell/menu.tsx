"use client";

import { type ReactNode, useRef } from "react";
import { useWording } from "@/lib/client/use-wording";
import { Nav } from "./nav";
import type { Place } from "./places";

const id = "site-menu";

/** The places and settings: in the header itself where they fit, else behind a button. The browser's own popover closes on Escape and on a press elsewhere. */
export function Menu({ open, children }: { open: readonly Place[]; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  const close = () => {
    if (menu.current?.matches(":popover-open")) menu.current.hidePopover();
  };
  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      className="fixed inset-x-0 top-13 bottom-auto m-0 w-full border-0 border-b bg-panel px-4 py-3 text-ink sm:px-6 lg:contents"
    >
      <Nav open={open} onLeave={close} />
      <div className="mt-2 flex items-center gap-1 border-t pt-2 lg:mt-0 lg:ml-auto lg:border-0 lg:pt-0">{children}</div>
    </div>
  );
}

export function MenuButton() {
  const { t } = useWording();
  return (
    <button
      type="button"
      popoverTarget={id}
      aria-label={t("shell.menu")}
      className="grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-sunk hover:text-ink lg:hidden"
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" aria-hidden="true">
        <path d="M2 4.5h12M2 8h12M2 11.5h12" />
      </svg>
    </button>
  );
}
