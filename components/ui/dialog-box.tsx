"use client";

import { Dialog } from "@base-ui/react/dialog";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";

type DialogBoxProps = Pick<ComponentProps<typeof Dialog.Popup>, "finalFocus"> & {
  title: string;
  hint: string;
  /** How wide it is where there is room. */
  width: "narrow" | "wide";
  children: ReactNode;
};

const widths = { narrow: "w-[min(26rem,calc(100vw-2rem))]", wide: "w-[min(30rem,calc(100vw-2rem))]" } as const;

/** A box in the middle of the page, over the rest; it scrolls by itself where the window is lower. */
export function DialogBox({ title, hint, width, children, ...props }: DialogBoxProps) {
  return (
    <Dialog.Portal>
      <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0_0_0/0.35)]" />
      <Dialog.Popup
        {...props}
        className={classNames(
          "fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-panel border border-edge bg-panel p-5 outline-none sm:p-6",
          widths[width],
        )}
      >
        <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
        <Dialog.Description className="mt-1 text-pretty text-muted">{hint}</Dialog.Description>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  );
}

type DialogButtonsProps = { cancel: string; submit: string; isPending: boolean };

/** Leaves the box without a change, or sends its form. */
export function DialogButtons({ cancel, submit, isPending }: DialogButtonsProps) {
  return (
    <div className="mt-5 flex justify-end gap-2">
      <Dialog.Close render={<Button variant="ghost" />}>{cancel}</Dialog.Close>
      <Button type="submit" variant="strong" disabled={isPending}>
        {submit}
      </Button>
    </div>
  );
}
