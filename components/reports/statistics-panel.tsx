"use client";

import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { SearchField } from "@/components/ui/search-field";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { searchString } from "@/lib/client/search-string";
import type { useReportView } from "@/lib/client/use-report-view";
import { useWording } from "@/lib/client/use-wording";
import type { Report } from "@/lib/contract/report";
import { othersName } from "@/lib/view/prepare-report";
import { ShareCells, ShareHeads, ShareLine } from "./share-cells";

type StatisticsPanelProps = { report: Report; statistics: NonNullable<Report["statistics"]>; view: ReturnType<typeof useReportView> };

/** Adobe's delivery statistics by domain, but adding up: every kind of failure has its column. */
export function StatisticsPanel({ report, statistics, view }: StatisticsPanelProps) {
  const w = useWording();
  const { limit: _, ...filter } = view.asked;
  const others = othersName(report, view.asked.q !== "", w);
  const { rows, rowCount } = statistics;
  return (
    <Panel
      title={w.t("reports.statistics")}
      hint={w.t("reports.statisticsHint")}
      actions={
        rowCount > 8 || view.typed !== "" ? (
          <SearchField label={w.t("reports.search")} placeholder={w.t("reports.search")} value={view.typed} onChange={view.search} />
        ) : null
      }
    >
      <Table label={`${w.t("reports.statistics")}: ${w.t(`reports.by.${report.by}`)}`} scrolls="sideways" className="md:min-w-[62rem] print:min-w-0">
        <thead>
          <tr>
            <Th>{w.t(`reports.${report.by}`)}</Th>
            <ShareHeads />
          </tr>
        </thead>
        <tbody>
          <Tr className="font-semibold">
            <Td>
              {w.t("reports.total")}
              <ShareLine statistics={statistics.total} />
            </Td>
            <ShareCells statistics={statistics.total} />
          </Tr>
          {rows.map((row) => (
            <Tr key={row.value}>
              <Td className="wrap-anywhere">
                <TheirWords text={row.name} />
                <ShareLine statistics={row} />
              </Td>
              <ShareCells
                statistics={row}
                hrefOf={(figure) => (figure === "processed" ? `/reports${searchString({ ...filter, of: row.value })}#deliveries` : null)}
              />
            </Tr>
          ))}
          {others === null ? null : (
            <Tr className="text-muted">
              <Td>
                {others}
                <ShareLine statistics={statistics.others} />
              </Td>
              <ShareCells statistics={statistics.others} />
            </Tr>
          )}
        </tbody>
      </Table>
      {rows.length < rowCount ? (
        <p className="mt-3 flex flex-wrap items-center gap-3 text-sm text-muted">
          {w.t("reports.shown", { shown: rows.length, count: rowCount })}
          <Button className="no-print" onClick={view.showAll}>
            {w.t("reports.showMore")}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}
