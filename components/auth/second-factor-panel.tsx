"use client";

import { useState } from "react";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { Done, NewSecondFactor } from "@/lib/contract/people";
import { HeldFactorForm } from "./held-factor-form";
import { NewFactorForm } from "./new-factor-form";
import { RecoveryCodes } from "./recovery-codes";
import { StartFactorForm } from "./start-factor-form";

export type SecondFactorActions = {
  start: (form: unknown) => Promise<Done<NewSecondFactor>>;
  finish: (form: unknown) => Promise<Done<{ codes: string[] }>>;
  renew: (form: unknown) => Promise<Done<{ codes: string[] }>>;
  end: (form: unknown) => Promise<Done>;
};

type SecondFactorPanelProps = {
  /** How many recovery codes are left; null while there is no second factor. */
  codesLeft: number | null;
  actions: SecondFactorActions;
  onChanged: () => void;
};

export function SecondFactorPanel({ codesLeft, actions, onChanged }: SecondFactorPanelProps) {
  const { t } = useWording();
  const [begun, setBegun] = useState<NewSecondFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const change = (shown: readonly string[] | null) => {
    setBegun(null);
    setCodes(shown);
    onChanged();
  };
  return (
    <Panel title={t("auth.factor.title")} hint={codesLeft === null ? t("auth.factor.hint") : t("auth.factor.on", { n: codesLeft })}>
      {codes === null ? null : <RecoveryCodes codes={codes} />}
      {codesLeft !== null ? (
        <HeldFactorForm renew={actions.renew} end={actions.end} onRenewed={change} onEnded={() => change(null)} />
      ) : begun !== null ? (
        <NewFactorForm begun={begun} finish={actions.finish} onFinished={change} />
      ) : (
        <StartFactorForm start={actions.start} onStarted={setBegun} />
      )}
    </Panel>
  );
}
