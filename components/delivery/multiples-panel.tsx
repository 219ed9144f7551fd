"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { useWording } from "@/lib/client/use-wording";
import { prepareDomains } from "@/lib/view/prepare-domains";
import { type ProviderRow, prepareProviders } from "@/lib/view/prepare-providers";
import { Band, BandLegend } from "./band";
import { Opens } from "./opens";

type MultiplesPanelProps = { id: string; by: "provider" | "domain"; past: boolean };

const mostOf = { provider: 24, domain: 7 } as const;
const prepare = { provider: prepareProviders, domain: prepareDomains } as const;

/** Where the messages of each mailbox provider, or of the largest domains, stand: each in a field of its own, all by one measure. */
export function MultiplesPanel({ id, by, past }: MultiplesPanelProps) {
  const w = useWording();
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by, limit: breakdownSizes.all }));
  const rows = data ? prepare[by](id, data, mostOf[by], w) : null;
  const some = by === "domain" && data !== undefined && data.rowCount > data.rows.length;
  const hint = some ? w.t("delivery.multiples.domainSome", { n: data.rows.length }) : w.t(`delivery.multiples.${by}Hint`);
  return (
    <Panel
      title={w.t(`delivery.multiples.${by}`)}
      hint={past ? w.t("delivery.providers.hintPast") : hint}
      actions={rows && rows.length > 0 ? <BandLegend /> : null}
    >
      {error && !rows ? (
        <ErrorState title={w.t(`delivery.multiples.${by}Failed`)} retry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : null}
      {!rows && !error ? <Skeleton className="h-40 rounded-control" /> : null}
      {rows && rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("delivery.providers.none")}</p> : null}
      {rows && rows.length > 0 ? (
        <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4" aria-label={w.t(`delivery.multiples.${by}`)}>
          {rows.map((row) => (
            <Multiple key={row.key} row={row} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Multiple({ row }: { row: ProviderRow }) {
  const w = useWording();
  return (
    <li className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium" title={row.name}>
          {row.name}
        </span>
        <span className="text-lg font-semibold">{w.percent(row.percent)}</span>
      </div>
      <Band counts={row.counts} className="mt-1.5" />
      <p className="mt-1 text-sm text-muted">
        {w.t.rich("delivery.multiples.landed", {
          landed: w.count(row.counts.delivered),
          total: w.count(row.total),
          part: (words) => (
            <Opens key="part" href={row.counts.delivered === 0 ? null : row.landedHref}>
              {words}
            </Opens>
          ),
          whole: (words) => (
            <Opens key="whole" href={row.href}>
              {words}
            </Opens>
          ),
        })}
      </p>
    </li>
  );
}
