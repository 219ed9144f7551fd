"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { useWording } from "@/lib/client/use-wording";
import { type AuditParams, auditActions } from "@/lib/contract/audit";
import { actorWords } from "@/lib/view/audit-words";

/** Days as the address holds them, whether or not they are any. */
export type TypedDays = { from: string; to: string };

/** A plain form: what it asks for stands in the address. */
export function AuditFilters({ params, typed, actors }: { params: AuditParams; typed: TypedDays; actors: readonly string[] }) {
  const w = useWording();
  const { t } = w;
  const who = [{ value: "", label: t("auth.audit.anybody") }, ...actors.map((actor) => ({ value: actor, label: actorWords(actor, w) }))];
  const what = [{ value: "", label: t("auth.audit.anything") }, ...auditActions.map((action) => ({ value: action, label: t(`auth.audit.action.${action}`) }))];
  return (
    <form action="/settings/audit" className="grid grid-cols-2 items-start gap-2 text-sm font-normal sm:flex sm:flex-wrap">
      <SelectField label={t("auth.audit.who")} name="who" options={who} defaultValue={params.who ?? ""} />
      <SelectField label={t("auth.audit.what")} name="what" options={what} defaultValue={params.what ?? ""} />
      {(["from", "to"] as const).map((end) => (
        <DateField
          key={end}
          label={t(`auth.audit.${end}`)}
          name={end}
          defaultValue={typed[end]}
          error={typed[end] !== "" && params[end] === null ? t("auth.audit.noDay") : null}
        />
      ))}
      <Button type="submit" className="min-h-9 max-sm:col-span-2 sm:mt-5.5">
        {t("auth.audit.show")}
      </Button>
    </form>
  );
}
