"use client";

import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { AuditPage as AuditPageData, AuditParams } from "@/lib/contract/audit";
import { AuditFilters, type TypedDays } from "./audit-filters";
import { AuditTable } from "./audit-table";

type AuditPageProps = { page: AuditPageData & { actors: readonly string[] }; params: AuditParams; typed: TypedDays };

export function AuditPage({ page, params, typed }: AuditPageProps) {
  const { t } = useWording();
  const hrefOf = (path: string, cursor: string | null) => {
    const asked = Object.entries({ ...params, cursor }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    const search = new URLSearchParams(asked).toString();
    return search === "" ? path : `${path}?${search}`;
  };
  return (
    <>
      <PageTitle
        title={t("auth.audit.title")}
        hint={t("auth.audit.hint")}
        actions={
          <a
            href={hrefOf("/api/audit.csv", null)}
            className="inline-flex min-h-8 items-center rounded-control border bg-panel px-3 py-1 font-medium hover:bg-sunk"
          >
            {t("auth.audit.export")}
          </a>
        }
      />
      <Panel title={<AuditFilters params={params} typed={typed} actors={page.actors} />}>
        {page.rows.length === 0 ? <p className="text-muted">{t("auth.audit.none")}</p> : <AuditTable rows={page.rows} />}
        <div className="mt-3 flex justify-end gap-2">
          {params.cursor === null ? null : <ButtonLink href={hrefOf("/settings/audit", null)}>{t("auth.audit.newest")}</ButtonLink>}
          {page.nextCursor === null ? null : <ButtonLink href={hrefOf("/settings/audit", page.nextCursor)}>{t("auth.audit.older")}</ButtonLink>}
        </div>
      </Panel>
    </>
  );
}
