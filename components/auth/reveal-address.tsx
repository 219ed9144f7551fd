"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogBox, DialogButtons } from "@/components/ui/dialog-box";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { ActForm } from "./act-form";
import { Confirming } from "./confirming";

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
      <DialogBox title={t("auth.reveal.title")} hint={t("auth.reveal.hint")} width="narrow">
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
      </DialogBox>
    </Dialog.Root>
  );
}

type RevealFormProps = Omit<RevealAddressProps, "confirm"> & { onShown: (recipient: string) => void };

function RevealForm({ deliveryId, messageKey, reveal, onShown }: RevealFormProps) {
  const { t } = useWording();
  return (
    <ActForm
      act={({ reason }) => reveal({ deliveryId, messageKey, reason })}
      then={(done) => onShown(done.recipient)}
      className="mt-4 space-y-3"
      buttons={(isPending) => <DialogButtons cancel={t("auth.reveal.cancel")} submit={t("auth.reveal.do")} isPending={isPending} />}
    >
      <TextField label={t("auth.reveal.reason")} name="reason" required minLength={3} maxLength={300} autoComplete="off" />
    </ActForm>
  );
}
