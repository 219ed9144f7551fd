"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { LogChoice } from "@/lib/client/use-log-filter";
import { useWording } from "@/lib/client/use-wording";
import { type LogFilterParams, logFilterParams } from "@/lib/contract/log";
import { mailboxProviders } from "@/lib/domain/mailbox-provider";
import { outcomes } from "@/lib/domain/message-state";
import { parseTypedTime, typedTimeOf } from "@/lib/view/typed-time";
import type { Wording } from "@/lib/view/wording";

/** The filters that are wanted less often; they hold once they are applied, which takes a form without a fault. */
export function LogMoreFilters({ filter, onChoose }: { filter: LogFilterParams; onChoose: (choice: LogChoice) => void }) {
  const w = useWording();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose(choiceOf(new FormData(event.currentTarget)));
  };
  const any = { value: "", label: w.t("log.any") };
  const providers = [any, ...mailboxProviders.map(({ id, name }) => ({ value: id, label: name }))];
  const complained = [any, { value: "true", label: w.t("log.yes") }, { value: "false", label: w.t("log.no") }];
  const asked = String(filter.outcome ?? "");
  const stands = [any, ...severalOf(asked, filter, w), ...outcomes.map((value) => ({ value, label: w.t(`outcome.${value}`) }))];
  const [least = "", most] = filter.attempts?.split("-") ?? [];
  return (
    <form onSubmit={apply} className="space-y-3">
      <SelectField label={w.t("log.stands")} name="outcome" options={stands} defaultValue={asked} />
      <Text name="domain" label={w.t("log.column.domain")} value={filter.domain} placeholder="example.com" />
      <SelectField label={w.t("log.column.provider")} name="provider" options={providers} defaultValue={filter.provider ?? ""} />
      <Text name="mx" label={w.t("log.column.mx")} value={filter.mx} placeholder="mx1.example.com" />
      <Text name="ip" label={w.t("log.column.ip")} value={filter.ip} placeholder="192.0.2.1" />
      <div className="grid grid-cols-2 gap-3">
        <Text name="least" label={w.t("log.attemptsLeast")} value={least} type="number" />
        <Text name="most" label={w.t("log.attemptsMost")} value={most ?? least} type="number" />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Text name="from" label={w.t("log.from")} value={typedInstant(filter.from)} placeholder={w.t("ui.timeForm")} {...timeField} />
        <Text name="to" label={w.t("log.to")} value={typedInstant(filter.to)} placeholder={w.t("ui.timeForm")} {...timeField} />
      </div>
      <SelectField
        label={w.t("log.complainedLabel")}
        name="complained"
        options={complained}
        defaultValue={filter.complained === null ? "" : String(filter.complained)}
      />
      <label className="flex items-center gap-2">
        <input type="checkbox" name="exact" value="true" defaultChecked={filter.exact === true} />
        {w.t("log.exactLabel")}
      </label>
      <p className="text-sm text-muted">{w.t("log.timesAre")}</p>
      <Button variant="strong" type="submit" className="w-full">
        {w.t("log.apply")}
      </Button>
    </form>
  );
}

/** More outcomes than one, which the form can keep and not put together. */
function severalOf(value: string, { outcome }: LogFilterParams, w: Wording) {
  return outcome !== null && outcome.length > 1 ? [{ value, label: w.list(outcome.map((each) => w.t(`outcome.${each}`))) }] : [];
}

/** By year, month, day and 24 hours: a browser's own field would speak the browser's language, not the reader's. What is no time does not leave the form. */
const timeField = { pattern: String.raw`\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d`, maxLength: 16 } as const;

function typedInstant(instant: string | null): string | null {
  return instant === null ? null : typedTimeOf(Date.parse(instant));
}

function parseInstant(typed: string | null): string | null {
  const at = typed === null ? null : parseTypedTime(typed);
  return at === null ? null : new Date(at).toISOString();
}

type TextProps = { name: string; label: string; value: string | null; placeholder?: string; type?: "text" | "number"; pattern?: string; maxLength?: number };

function Text({ value, ...props }: TextProps) {
  return (
    <TextField
      min={0}
      title={props.pattern === undefined ? undefined : props.placeholder}
      defaultValue={value ?? ""}
      autoComplete="off"
      spellCheck={false}
      {...props}
    />
  );
}

/** What stands in the form, as the filters take it; what is not usable is no filter. */
function choiceOf(form: FormData): LogChoice {
  const said = (name: string) => String(form.get(name) ?? "").trim() || null;
  const [least, most] = [said("least"), said("most")];
  const attempts = least === null && most === null ? null : least === most ? least : `${least ?? ""}-${most ?? ""}`;
  const { outcome, domain, provider, mx, ip, complained, exact, ...rest } = logFilterParams.parse({
    outcome: said("outcome"),
    domain: said("domain"),
    provider: said("provider"),
    mx: said("mx"),
    ip: said("ip"),
    attempts,
    from: parseInstant(said("from")),
    to: parseInstant(said("to")),
    complained: said("complained"),
    exact: said("exact"),
  });
  return { outcome, domain, provider, mx, ip, complained, exact, attempts: rest.attempts, from: rest.from, to: rest.to };
}
