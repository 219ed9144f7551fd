"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useStandingThen } from "@/lib/client/use-standing-then";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { mostLookedThrough } from "@/lib/contract/standing-then";
import { prepareDomains } from "@/lib/view/prepare-domains";
import { rowsThen } from "@/lib/view/prepare-providers";
import { BandLegend } from "./band";
import { Multiple } from "./multiple";

const most = 7;

/** Where the messages of the largest domains stand: each in a field of its own, all by one measure. */
export function DomainsPanel({ summary: { id, messagesToSend }, at }: { summary: DeliverySummary; at: number | null }) {
  const w = useWording();
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by: "domain", limit: breakdownSizes.all }));
  const then = useStandingThen(id, at);
  const told = then?.domains ?? data;
  const prepared = told ? prepareDomains(id, told, most, w) : null;
  const asked = { asOf: then?.asOf ?? null, declared: messagesToSend.declared, by: "domain" } as const;
  const rows = prepared && at !== null ? rowsThen(prepared, id, asked) : prepared;
  const some = then === null && data !== undefined && data.rowCount > data.rows.length;
  const hint = some ? w.t("delivery.multiples.domainSome", { n: data.rows.length }) : w.t("delivery.multiples.domainHint");
  const hintThen = then
    ? w.t.rich("delivery.providers.hintThen", { instant: () => <Instant key="instant" at={then.asOf} /> })
    : w.t("delivery.providers.hintPast", { n: mostLookedThrough });
  return (
    <Panel title={w.t("delivery.multiples.domain")} hint={at === null ? hint : hintThen} actions={rows && rows.length > 0 ? <BandLegend /> : null}>
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
