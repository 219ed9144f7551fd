"use client";

import { useState } from "react";
import { ProblemLine } from "@/components/auth/problem-line";
import { useAct } from "@/components/auth/use-act";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SelectField } from "@/components/ui/select-field";
import { useWording } from "@/lib/client/use-wording";
import type { Tried } from "@/lib/contract/bounce-rules";
import { bounceClasses } from "@/lib/domain/qualification/bounce-classes";
import { verdictWords } from "@/lib/view/bounce-rule-words";
import type { TryReply } from "./rule-actions";

/** A reply, and what the rules as they are saved would make of it. */
export function TryPanel({ tryReply }: { tryReply: TryReply }) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  const [tried, setTried] = useState<Tried | null>(null);
  const classes = [
    { value: "", label: t("bounceRules.noClass") },
    ...bounceClasses.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
  ];
  return (
    <Panel title={t("bounceRules.try")} hint={t("bounceRules.tryHint")}>
      <form
        className="max-w-md space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const bounceClass = Number(form.get("bounceClass")) || null;
          run(
            () => tryReply({ reply: String(form.get("reply") ?? ""), bounceClass }),
            (done) => setTried(done.tried),
          );
        }}
      >
        <Field label={t("bounceRules.reply")} hint={t("bounceRules.replyHint")}>
          {(control) => <textarea {...control} name="reply" rows={4} required maxLength={10_000} className={`${control.className} font-mono text-sm`} />}
        </Field>
        <SelectField label={t("bounceRules.class")} name="bounceClass" options={classes} hint={t("bounceRules.classHint")} />
        <ProblemLine problem={problem} />
        <Button type="submit" disabled={isPending}>
          {t("bounceRules.tryIt")}
        </Button>
      </form>
      <div role="status" className="mt-3 empty:hidden">
        {tried === null || problem !== null ? null : <TriedVerdict tried={tried} />}
      </div>
    </Panel>
  );
}

function TriedVerdict({ tried }: { tried: Tried }) {
  const w = useWording();
  const codes = [tried.smtpCode, tried.enhancedCode].filter((code) => code !== null).join(" ");
  return (
    <div className="max-w-md space-y-1 rounded-control bg-sunk px-3 py-2 wrap-anywhere">
      <p className="font-medium">{w.t("bounceRules.triedVerdict", { verdict: verdictWords(tried, w) })}</p>
      <p>{decidedBy(tried, w)}</p>
      <p className="text-sm text-muted">{codes === "" ? w.t("bounceRules.noCodes") : w.t("bounceRules.codes", { codes })}</p>
    </div>
  );
}

function decidedBy({ name, ruleId }: Tried, { t }: ReturnType<typeof useWording>): string {
  if (name !== null) return t("bounceRules.byOwn", { id: ruleId, name });
  return ruleId === "none" ? t("bounceRules.byNone") : t("bounceRules.byBuiltIn", { id: ruleId });
}
