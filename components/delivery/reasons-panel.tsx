"use client";

import Link from "next/link";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/pill";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Tr } from "@/components/ui/table";
import { problemWords } from "@/lib/client/problem-words";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { useWording } from "@/lib/client/use-wording";
import { logHref } from "@/lib/view/log-href";
import { prepareReasons, type ReasonRow } from "@/lib/view/prepare-reasons";
import { linkThen, thenOf } from "@/lib/view/then";
import { useHasLog } from "./log-gone";
import { ReasonBar, ReasonHeads } from "./reason-parts";

const mostRows = 8;

/** Why messages failed. Its title counts what its rows add up to: both are of one answer. */
export function ReasonsPanel({ view: { now, at, reasons: part } }: { view: DeliveryView }) {
  const w = useWording();
  const mayReadLog = useHasLog();
  const past = at !== null;
  const then = thenOf(now, at);
  const reasons = part.data ? prepareReasons(now.id, part.data, { most: mostRows, linked: mayReadLog, asOf: then }, w) : null;
  const failed = reasons?.failed ?? 0;
  const title = past ? "delivery.reasons.titleThen" : "delivery.reasons.titleCount";
  return (
    <Panel
      anchor="why"
      title={failed === 0 ? w.t("delivery.reasons.title") : w.t(title, { count: w.count(failed) })}
      hint={past ? w.t("delivery.reasons.hintThen") : mayReadLog ? <span className="no-print">{w.t("delivery.reasons.hint")}</span> : null}
    >
      {part.error && !reasons ? (
        <ErrorState title={w.t("delivery.reasons.failed")} retry={part.retry}>
          {problemWords(part.error, w)}
        </ErrorState>
      ) : null}
      {!reasons && !part.error ? <Skeleton className="h-48 rounded-control" /> : null}
      {reasons && reasons.total === 0 ? (
        <p className="grid min-h-48 place-items-center text-center text-muted">{w.t(past ? "delivery.reasons.noneThen" : "delivery.reasons.none")}</p>
      ) : null}
      {reasons && reasons.total > 0 ? <ReasonsTable rows={reasons.rows} /> : null}
      {reasons && reasons.shown < reasons.total ? (
        <p className="mt-3 text-sm text-muted">
          {w.t("delivery.reasons.shown", {
            shown: w.count(reasons.shown),
            total: w.count(reasons.total),
            shownFailed: w.count(reasons.shownFailed),
            failed: w.count(reasons.failed),
          })}{" "}
          {!mayReadLog ? null : (
            <Link href={logHref(now.id, linkThen({ outcome: "failed" }, then))} className="opens">
              {w.t("delivery.reasons.all")}
            </Link>
          )}
        </p>
      ) : null}
    </Panel>
  );
}

function ReasonsTable({ rows }: { rows: ReasonRow[] }) {
  const w = useWording();
  return (
    <Table label={w.t("delivery.reasons.table")}>
      <ReasonHeads />
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key} className={row.href === null ? "" : "hover:bg-sunk"}>
            <Td>
              {row.href === null ? (
                row.name
              ) : (
                <Link href={row.href} prefetch={false} className="covers">
                  {row.name}
                </Link>
              )}{" "}
              <Tag title={row.causeHint}>{row.causeWord}</Tag>
            </Td>
            <Td className="w-[30%]" title={w.t("delivery.reasons.share", { percent: w.percent(row.percent) })}>
              <ReasonBar percent={row.percent} fill="bg-failed" />
            </Td>
            <Td align="end">
              <span className={row.href === null ? "" : "opens"}>{w.count(row.count)}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
