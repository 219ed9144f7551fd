"use client";

import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/** A hint for those who point or tab; whatever matters is also in the page. The child must be able to take focus. */
export function Tooltip({ children, hint }: { children: ReactElement<Record<string, unknown>>; hint: ReactNode }) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className="z-30">
          <BaseTooltip.Popup className="max-w-72 rounded-bar border border-edge bg-panel px-2.5 py-1.5 text-sm text-pretty">{hint}</BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
