"use client";

import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { searchString } from "@/lib/client/search-string";
import { useWording } from "@/lib/client/use-wording";
import type { Report, ReportedDelivery, ReportParams, Statistics } from "@/lib/contract/report";
import { deliveryHref } from "@/lib/view/log-href";
import { shareHref } from "@/lib/view/prepare-report";
import { showControls } from "@/lib/view/show-controls";
import { ShareCells, ShareHeads, ShareLine } from "./share-cells";

type ReportedDeliveriesProps = { report: Report; deliveries: readonly ReportedDelivery[]; total: Statistics; filter: Omit<ReportParams, "limit"> };

/** Exactly the deliveries that the report adds up. */
export function ReportedDeliveries({ report, deliveries, total, filter }: ReportedDeliveriesProps) {
  const w = useWording();
  const of = report.statistics?.of ?? null;
  const count = of?.deliveryCount ?? report.deliveryCount;
  return (
    <Panel
      anchor="deliveries"
      title={of === null ? w.t("reports.deliveries") : w.t("reports.deliveriesOf", { of: showControls(of.name) })}
      hint={of === null ? w.t("reports.deliveriesHint") : w.t("reports.deliveriesOfHint", { of: showControls(of.name) })}
      actions={
        <>
          {of === null ? null : (
            <Link href={`/reports${searchString({ ...filter, of: null })}#deliveries`} scroll={false} className="opens text-sm">
              {w.t("reports.deliveriesWhole")}
            </Link>
          )}
          <ButtonLink href={`/api/reports/deliveries.csv${searchString(filter)}`} prefetch={false} download>
            {w.t("reports.exportDeliveries")}
          </ButtonLink>
        </>
      }
    >
      <Table label={`${w.t("reports.deliveries")}: ${w.count(count)}`} scrolls="sideways" className="md:min-w-[70rem] print:min-w-0">
        <thead>
          <tr>
            <Th>{w.t("reports.delivery")}</Th>
            <Th className="hidden md:table-cell">{w.t("reports.began")}</Th>
            <ShareHeads />
          </tr>
        </thead>
        <tbody>
          <Tr className="font-semibold">
            <Td>
              {w.t("reports.total")}
              <ShareLine statistics={total} />
            </Td>
            <Td className="hidden md:table-cell" />
            <ShareCells statistics={total} />
          </Tr>
          {deliveries.map((delivery) => (
            <Tr key={delivery.id} className="hover:bg-sunk/60">
              <Td className="md:min-w-44">
                <Link href={deliveryHref(delivery.id)} prefetch={false} className="opens font-medium wrap-anywhere">
                  <TheirWords text={delivery.label} />
                </Link>
                <p className="text-sm text-muted md:hidden">
                  <Instant at={delivery.startedAt} />
                </p>
                <ShareLine statistics={delivery} />
              </Td>
              <Td className="hidden md:table-cell">
                <Instant at={delivery.startedAt} />
              </Td>
              <ShareCells statistics={delivery} hrefOf={(figure) => shareHref(delivery, figure, of === null ? {} : { [report.by]: of.value })} />
            </Tr>
          ))}
        </tbody>
      </Table>
      {deliveries.length < count ? <p className="mt-3 text-sm text-muted">{w.t("reports.shown", { shown: deliveries.length, count })}</p> : null}
    </Panel>
  );
}
