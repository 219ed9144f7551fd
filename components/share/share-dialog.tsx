"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { DialogBox, DialogButtons } from "@/components/ui/dialog-box";
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
  const { t } = useWording();
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <DialogBox title={t("share.dialogTitle")} hint={t("share.dialogHint")} width="wide" finalFocus={finalFocus}>
        <ShareForm subject={subject} />
      </DialogBox>
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
  if (data) return <CreatedLink share={data} />;
  return (
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
      <DialogButtons cancel={w.t("share.close")} submit={w.t(isPending ? "share.creating" : "share.create")} isPending={isPending} />
    </form>
  );
}
