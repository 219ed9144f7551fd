"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/pill";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { failureReasonsOptions } from "@/lib/client/delivery-queries";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCount } from "@/lib/view/format-number";
import { formatPercent } from "@/lib/view/format-percent";
import { logHref } from "@/lib/view/log-href";
import { prepareReasons, type ReasonRow } from "@/lib/view/prepare-reasons";

const mostRows = 12;

export function ReasonsPanel({ summary }: { summary: DeliverySummary }) {
  const { data, error, refetch } = useQuery(failureReasonsOptions(summary.id));
  const reasons = data ? prepareReasons(summary.id, data, mostRows) : null;
  const failed = reasons?.failed ?? 0;
  return (
    <Panel
      title={failed === 0 ? "Why messages failed" : `Why ${formatCount(failed)} failed`}
      hint={failed === 0 ? undefined : "Each row opens its recipients."}
    >
      {error && !reasons ? (
        <ErrorState title="The reasons could not be read" retry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : null}
      {!reasons && !error ? <Skeleton className="h-48 rounded-control" /> : null}
      {reasons && reasons.total === 0 ? <p className="py-6 text-center text-muted">No message has failed so far.</p> : null}
      {reasons && reasons.total > 0 ? <ReasonsTable rows={reasons.rows} /> : null}
      {reasons && reasons.shown < reasons.total ? (
        <p className="mt-3 text-sm text-muted">
          {reasons.shown} of {reasons.total} reasons, {formatCount(reasons.shownFailed)} of {formatCount(reasons.failed)} messages.{" "}
          <Link href={logHref(summary.id, { outcome: "failed" })} className="opens">
            All failed messages
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}

function ReasonsTable({ rows }: { rows: ReasonRow[] }) {
  return (
    <Table label="Failures by reason">
      <thead>
        <tr>
          <Th>Reason</Th>
          <Th align="end" colSpan={2}>
            Messages
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key} className="hover:bg-sunk">
            <Td>
              <Link href={row.href} prefetch={false} className="covers">
                {row.name}
              </Link>{" "}
              <Tag title={row.causeHint}>{row.causeWord}</Tag>
            </Td>
            <Td className="w-[30%]" title={`${formatPercent(row.percent)} of all failures`}>
              <div aria-hidden="true" className="mt-2 h-1.5 rounded-full bg-sunk">
                <div className="h-full min-w-[3px] rounded-full bg-failed" style={{ width: `${row.percent ?? 0}%` }} />
              </div>
            </Td>
            <Td align="end">
              <span className="opens">{formatCount(row.count)}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
