"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { CreatedShare } from "@/lib/contract/share";
import { markInstant } from "@/lib/view/marked-instants";

type Copied = "not-yet" | "yes" | "failed";

/** The link, this once. */
export function CreatedLink({ share }: { share: CreatedShare }) {
  const w = useWording();
  const [copied, setCopied] = useState<Copied>("not-yet");
  const url = new URL(share.path, window.location.origin).href;
  const copy = () =>
    // Absent on plain http, save for this machine.
    (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <div className="mt-4">
      <div className="flex gap-2">
        <input
          readOnly
          aria-label={w.t("share.link")}
          value={url}
          onFocus={({ target }) => target.select()}
          className="min-h-9 min-w-0 flex-1 rounded-control border bg-sunk px-2.5 py-1 font-mono text-sm"
        />
        <Button variant="strong" onClick={() => void copy()} autoFocus>
          {w.t(copied === "yes" ? "share.copied" : "share.copy")}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm text-muted">
        {w.t(copied === "failed" ? "share.copyByHand" : "share.once")} <TimedWords text={w.t("share.goesUntil", { at: markInstant(share.expiresAt, "day") })} />
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <ButtonLink href="/shared" variant="ghost">
          {w.t("share.allLinks")}
        </ButtonLink>
        <Dialog.Close render={<Button />}>{w.t("share.close")}</Dialog.Close>
      </div>
    </div>
  );
}
