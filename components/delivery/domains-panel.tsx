"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";
import { prepareDomains } from "@/lib/view/prepare-domains";
import { BandLegend } from "./band";
import { Multiple } from "./multiple";

const most = 7;

/** Where the messages of the largest domains stand: each in a field of its own, all by one measure. */
export function DomainsPanel({ id, past }: { id: string; past: boolean }) {
  const w = useWording();
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by: "domain", limit: breakdownSizes.all }));
  const rows = data ? prepareDomains(id, data, most, w) : null;
  const some = data !== undefined && data.rowCount > data.rows.length;
  const hint = some ? w.t("delivery.multiples.domainSome", { n: data.rows.length }) : w.t("delivery.multiples.domainHint");
  return (
    <Panel
      title={w.t("delivery.multiples.domain")}
      hint={past ? w.t("delivery.providers.hintPast") : hint}
      actions={rows && rows.length > 0 ? <BandLegend /> : null}
    >
      {error && !rows ? (
        <ErrorState title={w.t("delivery.multiples.domainFailed")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!rows && !error ? <Skeleton className="h-40 rounded-control" /> : null}
      {rows && rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("delivery.providers.none")}</p> : null}
      {rows && rows.length > 0 ? (
        <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4" aria-label={w.t("delivery.multiples.domain")}>
          {rows.map((row) => (
            <Multiple key={row.key} row={row} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
