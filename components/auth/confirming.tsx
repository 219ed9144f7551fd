"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { type Confirmation, ConfirmContext } from "./confirm-context";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

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
  return (
    <ConfirmContext value={ask}>
      {children}
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
          <Dialog.Popup
            finalFocus={() => (asked?.from instanceof HTMLElement ? asked.from : true)}
            className="fixed top-1/2 left-1/2 z-40 w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-panel border border-edge bg-panel p-5 outline-none"
          >
            <Dialog.Title className="font-semibold">{t("auth.confirm.title")}</Dialog.Title>
            <Dialog.Description className="mt-1 text-sm text-pretty text-muted">{t("auth.confirm.hint")}</Dialog.Description>
            <ConfirmForm
              confirm={confirm}
              onConfirmed={() => {
                setOpen(false);
                asked?.retry();
              }}
            />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </ConfirmContext>
  );
}

function ConfirmForm({ confirm, onConfirmed }: { confirm: ConfirmingProps["confirm"]; onConfirmed: () => void }) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="mt-4 space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const password = String(new FormData(event.currentTarget).get("password"));
        run(() => confirm({ password }), onConfirmed);
      }}
    >
      <PasswordField label={t("auth.password")} name="password" autoComplete="current-password" required />
      <ProblemLine problem={problem} />
      <div className="flex justify-end gap-2">
        <Dialog.Close render={<Button variant="ghost" />}>{t("auth.confirm.cancel")}</Dialog.Close>
        <Button type="submit" variant="strong" disabled={isPending}>
          {t("auth.confirm.do")}
        </Button>
      </div>
    </form>
  );
}
