"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import type { ShareSubject } from "@/lib/contract/share";
import { ShareDialog } from "./share-dialog";
import { useMayShare } from "./sharing";

/** Makes a link to what is on the page: open, create, copy. */
export function ShareButton({ subject }: { subject: ShareSubject }) {
  const { t } = useWording();
  const allowed = useMayShare();
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger render={<Button className="no-print" />}>
        <svg width="13" height="13" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <path d="M7 9V1.6M4.2 4.2 7 1.4l2.8 2.8M2 8.2v4.2h10V8.2" />
        </svg>
        {t("share.share")}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0_0_0/0.35)]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-panel border border-edge bg-panel p-5 outline-none sm:p-6">
          {open ? <ShareDialog subject={subject} /> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
