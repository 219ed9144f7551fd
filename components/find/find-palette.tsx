"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useWording } from "@/lib/client/use-wording";
import { FindBox } from "./find-box";

export type FindPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void; typed: string; onType: (typed: string) => void };

export function FindPalette({ open, onOpenChange, typed, onType }: FindPaletteProps) {
  const w = useWording();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/25" />
        <Dialog.Popup className="fixed top-[max(0.75rem,10dvh)] left-1/2 z-50 flex max-h-[min(38rem,80dvh)] w-[min(42rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-panel border border-edge bg-panel outline-none">
          <Dialog.Title className="sr-only">{w.t("find.title")}</Dialog.Title>
          <FindBox typed={typed} onType={onType} onLeave={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
