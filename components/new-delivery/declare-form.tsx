"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Declared, declareDelivery } from "@/lib/client/declare-delivery";
import { oneAtATime } from "@/lib/client/one-at-a-time";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";
import { longestSender, longestSubject } from "@/lib/contract/declaration";
import { modes } from "@/lib/domain/mode";
import { defaultValiditySeconds } from "@/lib/domain/validity";
import { deliveryHref } from "@/lib/view/log-href";
import { prepareDeclaration, type TargetWay, validityChoices, type WrongField } from "@/lib/view/prepare-declaration";
import { TargetField } from "./target-field";

export function DeclareForm({ feeds }: { feeds: readonly { id: string; key: string }[] }) {
  const w = useWording();
  const router = useRouter();
  const [way, setWay] = useState<TargetWay>("count");
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const [answer, setAnswer] = useState<Declared | null>(null);
  const [busy, setBusy] = useState(false);
  const [once] = useState(oneAtATime);

  const declare = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const fields = {
      key: text("key"),
      label: text("label"),
      subject: text("subject"),
      sender: text("sender"),
      mode: text("mode"),
      validity: text("validity"),
      feed: text("feed"),
    };
    const prepared = prepareDeclaration({ ...fields, way, count: text("count") });
    setWrong(prepared.ok ? null : prepared.wrong);
    if (!prepared.ok) return document.getElementById(prepared.wrong === "key" ? "new-key" : "new-count")?.focus();
    setBusy(true);
    const declared = await once(() => declareDelivery(prepared.declaration));
    if (declared === null) return;
    if (declared.type === "created") return router.push(way === "list" ? `/deliveries/new?to=${declared.id}` : deliveryHref(declared.id));
    setBusy(false);
    setAnswer(declared);
  };

  return (
    <form onSubmit={declare} noValidate className="space-y-5 rounded-panel border bg-panel p-4 sm:p-6">
      <TextField
        id="new-key"
        label={w.t("newDelivery.key")}
        hint={w.t("newDelivery.keyHint")}
        error={wrong === "key" ? w.t("newDelivery.errors.key") : null}
        name="key"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
      />
      <TextField label={w.t("newDelivery.label")} hint={w.t("newDelivery.labelHint")} name="label" maxLength={200} autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label={w.t("newDelivery.subject")} name="subject" maxLength={longestSubject} autoComplete="off" />
        <TextField
          label={w.t("newDelivery.sender")}
          name="sender"
          maxLength={longestSender}
          placeholder={w.t("newDelivery.senderExample")}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <TargetField way={way} onWay={setWay} wrong={wrong === "key" ? null : wrong} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={w.t("newDelivery.mode")}
          name="mode"
          options={modes.map((mode) => ({ value: mode, label: w.t(`newDelivery.modes.${mode}`) }))}
          defaultValue="efs"
        />
        <SelectField
          label={w.t("newDelivery.validity")}
          hint={w.t("newDelivery.validityHint")}
          name="validity"
          options={validityChoices.map((seconds) => ({ value: String(seconds), label: w.span(seconds) }))}
          defaultValue={defaultValiditySeconds}
        />
      </div>
      <SelectField
        label={w.t("newDelivery.feed")}
        hint={w.t("newDelivery.feedHint")}
        name="feed"
        options={feeds.map(({ id, key }) => ({ value: id, label: key }))}
      />
      <div role="status">{answer === null ? null : <Answer answer={answer} />}</div>
      <Button type="submit" variant="strong" disabled={busy}>
        {busy ? w.t("newDelivery.declaring") : w.t("newDelivery.declare")}
      </Button>
    </form>
  );
}

function Answer({ answer }: { answer: Declared }) {
  const w = useWording();
  const { t } = w;
  if (answer.type === "refused") return <Notice tone="failed">{problemWords(answer.problem, w)}</Notice>;
  return (
    <Notice tone="open">
      {t("newDelivery.exists")}{" "}
      <Link href={deliveryHref(answer.id)} className="opens">
        {t("newDelivery.toIt")}
      </Link>
    </Notice>
  );
}
