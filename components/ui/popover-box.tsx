import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type PopoverBoxProps = { align: "start" | "end"; className: string; children: ReactNode };

/** What a popover's trigger opens; it scrolls by itself where the window is lower. */
export function PopoverBox({ align, className, children }: PopoverBoxProps) {
  return (
    <Popover.Portal>
      <Popover.Positioner sideOffset={6} align={align} className="z-30 outline-none">
        <Popover.Popup
          className={classNames("max-h-[var(--available-height)] overflow-y-auto rounded-control border border-edge bg-panel p-4 outline-none", className)}
        >
          {children}
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}
