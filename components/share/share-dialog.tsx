"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { problemWords } from "@/lib/client/problem-words";
import { createShare, shareKeys } from "@/lib/client/share-queries";
import { useInstant } from "@/lib/client/use-instant";
import { useSend } from "@/lib/client/use-send";
import { useWording } from "@/lib/client/use-wording";
import type { ShareSubject } from "@/lib/contract/share";
import { CreatedLink } from "./created-link";
import { type ShareChoice, startingChoice } from "./share-choice";
import { ShareOptions } from "./share-options";

type ShareDialogProps = { subject: ShareSubject; onClose: () => void; finalFocus: RefObject<HTMLButtonElement | null> };

export function ShareDialog({ subject, onClose, finalFocus }: ShareDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0_0_0/0.35)]" />
        <Dialog.Popup
          finalFocus={finalFocus}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-panel border border-edge bg-panel p-5 outline-none sm:p-6"
        >
          <ShareForm subject={subject} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ShareForm({ subject }: { subject: ShareSubject }) {
  const w = useWording();
  const queryClient = useQueryClient();
  const [at] = useInstant();
  const frozenAt = subject.kind === "delivery" && at !== null ? new Date(at).toISOString() : null;
  const [choice, setChoice] = useState<ShareChoice>(() => ({ ...startingChoice(subject), frozen: frozenAt !== null }));
  const { send, data, error, isPending } = useSend({
    mutationFn: createShare,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: shareKeys.lists }),
  });
  return (
    <>
      <Dialog.Title className="text-lg font-semibold">{w.t("share.dialogTitle")}</Dialog.Title>
      <Dialog.Description className="mt-1 text-pretty text-muted">{w.t("share.dialogHint")}</Dialog.Description>
      {data ? (
        <CreatedLink share={data} />
      ) : (
        <form
          className="mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            const { title, frozen, password, frameOrigin, ...rest } = choice;
            send({
              subject,
              ...rest,
              title: title.trim() || null,
              frozenAt: frozen ? (frozenAt ?? "now") : null,
              password: password || null,
              frameOrigin: frameOrigin.trim().replace(/\/$/, "") || null,
            });
          }}
        >
          <ShareOptions kind={subject.kind} frozenAt={frozenAt} choice={choice} onChange={setChoice} />
          {error ? (
            <p role="alert" className="mt-3 font-medium">
              {w.t("share.createFailed", { why: problemWords(error, w) })}
            </p>
          ) : null}
          <div className="mt-5 flex justify-end gap-2">
            <Dialog.Close render={<Button variant="ghost" />}>{w.t("share.close")}</Dialog.Close>
            <Button type="submit" variant="strong" disabled={isPending}>
              {w.t(isPending ? "share.creating" : "share.create")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
