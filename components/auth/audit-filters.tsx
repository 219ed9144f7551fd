"use client";

import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import { type AuditParams, auditActions } from "@/lib/contract/audit";

const control = "min-h-8 max-w-full rounded-control border bg-panel px-2 py-1 font-normal";

/** A plain form: what it asks for stands in the address. */
export function AuditFilters({ params, actors }: { params: AuditParams; actors: readonly string[] }) {
  const { t } = useWording();
  return (
    <form action="/settings/audit" className="flex flex-wrap items-end gap-2 text-sm font-normal">
      <label className="grid gap-1 text-muted">
        {t("auth.audit.who")}
        <select name="who" defaultValue={params.who ?? ""} className={control}>
          <option value="">{t("auth.audit.anybody")}</option>
          {actors.map((actor) => (
            <option key={actor}>{actor}</option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-muted">
        {t("auth.audit.what")}
        <select name="what" defaultValue={params.what ?? ""} className={control}>
          <option value="">{t("auth.audit.anything")}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {t(`auth.audit.action.${action}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-muted">
        {t("auth.audit.from")}
        <input type="date" name="from" defaultValue={params.from ?? ""} className={control} />
      </label>
      <label className="grid gap-1 text-muted">
        {t("auth.audit.to")}
        <input type="date" name="to" defaultValue={params.to ?? ""} className={control} />
      </label>
      <Button type="submit">{t("auth.audit.show")}</Button>
    </form>
  );
}
