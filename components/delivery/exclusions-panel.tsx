"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Tr } from "@/components/ui/table";
import { exclusionsOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Exclusions } from "@/lib/contract/exclusions";
import { percentOf } from "@/lib/view/format-percent";
import { logHref } from "@/lib/view/log-href";
import { reasonCodeWords } from "@/lib/view/reason-words";
import { Opens } from "./opens";
import { ReasonBar, ReasonHeads } from "./reason-parts";

/** Adobe's causes of exclusion: why messages of the target were not to be sent. Not there where none were left out. */
export function ExclusionsPanel({ summary: { id, ignored } }: { summary: Pick<DeliverySummary, "id" | "ignored"> }) {
  const w = useWording();
  const { data, error, refetch } = useQuery({ ...exclusionsOptions(id), enabled: ignored > 0 });
  if (ignored === 0) return null;
  return (
    <Panel title={w.t("delivery.exclusions.title", { count: ignored })} hint={w.t("delivery.exclusions.hint")}>
      {error && !data ? (
        <ErrorState title={w.t("delivery.exclusions.failed")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!data && !error ? <Skeleton className="h-24 rounded-control" /> : null}
      {data ? <ExclusionsTable id={id} exclusions={data} /> : null}
    </Panel>
  );
}

function ExclusionsTable({ id, exclusions: { rows, looked, ignored } }: { id: string; exclusions: Exclusions }) {
  const w = useWording();
  const isAll = looked >= ignored;
  return (
    <>
      <Table label={w.t("delivery.exclusions.table")}>
        <ReasonHeads />
        <tbody>
          {rows.map(({ code, count }) => (
            <Tr key={code}>
              <Td className="py-2">{reasonCodeWords(code, w)}</Td>
              <Td className="w-[30%] py-2">
                <ReasonBar percent={percentOf(count, looked)} fill="bg-edge" />
              </Td>
              <Td align="end" className="py-2">
                <Opens href={isAll ? logHref(id, { outcome: "ignored", reason: code }) : null}>{w.count(count)}</Opens>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {isAll ? null : <p className="mt-3 text-sm text-muted">{w.t("delivery.exclusions.some", { looked, count: ignored })}</p>}
    </>
  );
}
