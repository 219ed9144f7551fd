"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useStandingThen } from "@/lib/client/use-standing-then";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { mostLookedThrough } from "@/lib/contract/standing-then";
import { failuresHref } from "@/lib/view/failures-href";
import { unknownFigure } from "@/lib/view/format-percent";
import { type ProviderRow, prepareProviders, rowsThen, unseenKey, unseenRow } from "@/lib/view/prepare-providers";
import { Band } from "./band";
import { Opens } from "./opens";

const mostRows = 8;

type ProvidersPanelProps = { summary: DeliverySummary; at: number | null };

/** Where the messages of each mailbox provider stand. */
export function ProvidersPanel({ summary, at }: ProvidersPanelProps) {
  const w = useWording();
  const { id, messagesToSend } = summary;
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by: "provider", limit: breakdownSizes.all }));
  const then = useStandingThen(id, at);
  const told = then?.providers ?? data;
  const prepared = told ? prepareProviders(id, told, mostRows, w) : null;
  const known = prepared && at !== null ? rowsThen(prepared, id, { asOf: then?.asOf ?? null, declared: messagesToSend.declared }) : prepared;
  const unseen = known && known.length > 0 && (at === null || then !== null) ? unseenRow(known, messagesToSend, w) : null;
  const rows = known && unseen ? [...known, unseen] : known;
  return (
    <Panel
      anchor="providers"
      title={w.t("delivery.providers.title")}
      hint={
        then
          ? w.t.rich("delivery.providers.hintThen", { instant: () => <Instant key="instant" at={then.asOf} /> })
          : at === null
            ? w.t("delivery.providers.hint")
            : w.t("delivery.providers.hintPast", { n: mostLookedThrough })
      }
    >
      {error && !rows ? (
        <ErrorState title={w.t("delivery.providers.failed")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!rows && !error ? <Skeleton className="h-48 rounded-control" /> : null}
      {rows && rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("delivery.providers.none")}</p> : null}
      {rows && rows.length > 0 ? <ProvidersTable id={id} rows={rows} past={at !== null} /> : null}
    </Panel>
  );
}

function ProvidersTable({ id, rows, past }: { id: string; rows: ProviderRow[]; past: boolean }) {
  const w = useWording();
  return (
    <Table label={w.t("delivery.providers.table")}>
      <thead>
        <tr>
          <Th>{w.t("delivery.providers.provider")}</Th>
          <Th align="end" colSpan={2}>
            {w.t("delivery.providers.success")}
          </Th>
          <Th align="end">{w.t("delivery.providers.messages")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Td className="py-2">
              <Opens
                href={past || row.key === "" || row.key === unseenKey || row.counts.failed === 0 ? null : failuresHref(id, undefined, row.key)}
                title={row.key === unseenKey ? w.t("delivery.providers.unseenHint") : w.t("delivery.providers.why", { provider: row.name })}
              >
                <TheirWords text={row.name} />
              </Opens>
            </Td>
            <Td className="w-[32%] py-2">
              <Band counts={row.counts} className="mt-1.5" />
            </Td>
            <Td align="end" className="py-2 whitespace-nowrap">
              {w.percent(row.percent)}
            </Td>
            <Td align="end" className="py-2 text-muted">
              <Opens href={row.href}>{row.total === null ? unknownFigure : w.count(row.total)}</Opens>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
