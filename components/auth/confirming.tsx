"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";
import { DialogBox, DialogButtons } from "@/components/ui/dialog-box";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { ActForm } from "./act-form";
import { type Confirmation, ConfirmContext } from "./confirm-context";

type ConfirmingProps = { confirm: (form: unknown) => Promise<Done>; children: ReactNode };

/** Where an action below is refused for want of the password, this asks for it and runs the action again. */
export function Confirming({ confirm, children }: ConfirmingProps) {
  const { t } = useWording();
  const [asked, setAsked] = useState<Confirmation | null>(null);
  const [open, setOpen] = useState(false);
  const ask = (confirmation: Confirmation) => {
    setAsked(confirmation);
    setOpen(true);
  };
  const goOn = () => {
    setOpen(false);
    asked?.retry();
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <DialogBox
          title={t("auth.confirm.title")}
          hint={t("auth.confirm.hint")}
          width="narrow"
          finalFocus={() => (asked?.from instanceof HTMLElement ? asked.from : true)}
        >
          <ActForm
            act={confirm}
            then={goOn}
            className="mt-4 space-y-3"
            buttons={(isPending) => <DialogButtons cancel={t("auth.confirm.cancel")} submit={t("auth.confirm.do")} isPending={isPending} />}
          >
            <PasswordField label={t("auth.password")} name="password" autoComplete="current-password" required />
          </ActForm>
        </DialogBox>
      </Dialog.Root>
    </ConfirmContext>
  );
}
