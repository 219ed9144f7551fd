"use client";

import { useQuery } from "@tanstack/react-query";
import { ShareButton } from "@/components/share/share-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { Skeleton } from "@/components/ui/skeleton";
import { problemWords } from "@/lib/client/problem-words";
import { reportOptions } from "@/lib/client/report-queries";
import { searchString } from "@/lib/client/search-string";
import { useReportView } from "@/lib/client/use-report-view";
import { useWording } from "@/lib/client/use-wording";
import { mostReported, type Report } from "@/lib/contract/report";
import { dayOf } from "@/lib/view/prepare-report";
import { PeriodChoice } from "./period-choice";
import { ReportEmpty } from "./report-empty";
import { ReportedDeliveries } from "./reported-deliveries";
import { StatisticsPanel } from "./statistics-panel";

export function ReportsPage() {
  const w = useWording();
  const { t } = w;
  const view = useReportView();
  const { data: report, error, refetch } = useQuery(reportOptions(view.asked));
  const { limit: _, ...filter } = view.asked;
  return (
    <>
      <PageTitle
        title={t("reports.title")}
        hint={t("reports.hint")}
        actions={
          <>
            <ButtonLink href={`/api/reports/statistics.csv${searchString(filter)}`} prefetch={false} download>
              {t("reports.export")}
            </ButtonLink>
            <Button onClick={() => window.print()}>{t("reports.print")}</Button>
            {report ? <ShareButton subject={{ kind: "period", from: report.from, to: report.to }} /> : null}
          </>
        }
      />
      <PeriodChoice report={report} view={view} />
      {error && !report ? (
        <ErrorState title={t("reports.unread")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!report && !error ? <Skeleton className="h-96 rounded-panel" /> : null}
      {report ? <Which report={report} /> : null}
      {report && report.deliveryCount === 0 ? <ReportEmpty byFeed={view.asked.feed !== null} /> : null}
      {report && report.deliveryCount > 0 && report.statistics ? (
        <div className="grid gap-gutter">
          <StatisticsPanel report={report} statistics={report.statistics} view={view} />
          <ReportedDeliveries report={report} deliveries={report.statistics.deliveries} total={report.statistics.total} filter={filter} />
        </div>
      ) : null}
    </>
  );
}

/** Which deliveries are in, and what their counts are of. */
function Which({ report }: { report: Report }) {
  const { t } = useWording();
  const { deliveryCount, statistics, from, to } = report;
  return (
    <p className="mb-gutter max-w-prose text-pretty text-muted">
      {statistics === null
        ? t("reports.tooMany", { count: deliveryCount, most: mostReported })
        : `${t("reports.which", { count: deliveryCount, from: dayOf(from), to: dayOf(to, true) })} ${t("reports.whichDays")}`}
    </p>
  );
}
