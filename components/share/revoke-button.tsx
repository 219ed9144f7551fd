"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { problemWords } from "@/lib/client/problem-words";
import { revokeShare, shareKeys } from "@/lib/client/share-queries";
import { useSend } from "@/lib/client/use-send";
import { useWording } from "@/lib/client/use-wording";
import type { ShareEntry } from "@/lib/contract/share";

export function RevokeButton({ share }: { share: Pick<ShareEntry, "id" | "title"> }) {
  const w = useWording();
  const { t } = w;
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const { send, error, isPending } = useSend({
    mutationFn: revokeShare,
    onSuccess: () => {
      setOpen(false);
      return queryClient.invalidateQueries({ queryKey: shareKeys.lists });
    },
  });
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger render={<Button className="sm:-my-1.5" />}>{t("share.revoke")}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0_0_0/0.35)]" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-panel border border-edge bg-panel p-5 outline-none">
          <AlertDialog.Title className="text-lg font-semibold">{t("share.revokeTitle")}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-pretty text-muted">
            <span className="block font-medium wrap-anywhere text-ink">{share.title}</span>
            {t("share.revokeHint")}
          </AlertDialog.Description>
          {error ? (
            <p role="alert" className="mt-3 font-medium">
              {t("share.revokeFailed", { why: problemWords(error, w) })}
            </p>
          ) : null}
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Close render={<Button variant="ghost" />}>{t("share.revokeKeep")}</AlertDialog.Close>
            <Button variant="strong" disabled={isPending} onClick={() => send(share.id)}>
              {t("share.revoke")}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
