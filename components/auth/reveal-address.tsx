"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { Confirming } from "./confirming";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

type RevealAddressProps = {
  deliveryId: string;
  messageKey: string;
  /** The server's action; the page hands it down to those who may. */
  reveal: (form: unknown) => Promise<Done<{ recipient: string }>>;
  /** Takes the password of whoever asks, where it was not given of late. */
  confirm: (form: unknown) => Promise<Done>;
};

/** Shows one masked address to whoever says why. */
export function RevealAddress({ confirm, ...asked }: RevealAddressProps) {
  const { t } = useWording();
  const [recipient, setRecipient] = useState<string | null>(null);
  return (
    <Dialog.Root onOpenChange={(open) => open || setRecipient(null)}>
      <Dialog.Trigger className="opens text-sm text-muted hover:text-ink">{t("auth.reveal.show")}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/30" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-30 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-panel border border-edge bg-panel p-5 outline-none">
          <Dialog.Title className="font-semibold">{t("auth.reveal.title")}</Dialog.Title>
          <Dialog.Description className="mt-1 text-sm text-muted">{t("auth.reveal.hint")}</Dialog.Description>
          {recipient === null ? (
            <Confirming confirm={confirm}>
              <RevealForm {...asked} onShown={setRecipient} />
            </Confirming>
          ) : (
            <div className="mt-4 space-y-3">
              <p role="status">
                <span className="block text-sm text-muted">{t("auth.reveal.shown")}</span>
                <span className="font-medium wrap-anywhere select-all">{recipient}</span>
              </p>
              <div className="flex justify-end">
                <Dialog.Close render={<Button />}>{t("auth.reveal.close")}</Dialog.Close>
              </div>
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type RevealFormProps = Omit<RevealAddressProps, "confirm"> & { onShown: (recipient: string) => void };

function RevealForm({ deliveryId, messageKey, reveal, onShown }: RevealFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="mt-4 space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get("reason"));
        run(
          () => reveal({ deliveryId, messageKey, reason }),
          (done) => onShown(done.recipient),
        );
      }}
    >
      <TextField label={t("auth.reveal.reason")} name="reason" required minLength={3} maxLength={300} autoComplete="off" />
      <ProblemLine problem={problem} />
      <div className="flex justify-end gap-2">
        <Dialog.Close render={<Button variant="ghost" />}>{t("auth.reveal.cancel")}</Dialog.Close>
        <Button type="submit" variant="strong" disabled={isPending}>
          {t("auth.reveal.do")}
        </Button>
      </div>
    </form>
  );
}
