"use client";

import { lazy, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Later } from "@/components/ui/later";
import { useWording } from "@/lib/client/use-wording";
import type { ShareSubject } from "@/lib/contract/share";
import { useMayShare } from "./sharing";

const ShareDialog = lazy(async () => ({ default: (await import("./share-dialog")).ShareDialog }));

/** Makes a link to what is on the page: open, create, copy. The dialog is fetched when it is first asked for. */
export function ShareButton({ subject }: { subject: ShareSubject }) {
  const { t } = useWording();
  const allowed = useMayShare();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  return (
    <>
      <Button ref={button} className="no-print" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg width="13" height="13" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <path d="M7 9V1.6M4.2 4.2 7 1.4l2.8 2.8M2 8.2v4.2h10V8.2" />
        </svg>
        {t("share.share")}
      </Button>
      {open ? (
        <Later standIn={null}>
          <ShareDialog subject={subject} onClose={() => setOpen(false)} finalFocus={button} />
        </Later>
      ) : null}
    </>
  );
}
