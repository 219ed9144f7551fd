import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { ShareReport as Report } from "@/lib/contract/share-report";
import { ShareClosing } from "./share-closing";
import { ShareCurves } from "./share-curves";
import { ShareDeliveries } from "./share-deliveries";
import { ShareHeadlinePanel } from "./share-headline";
import { ShareProviders } from "./share-providers";
import { ShareReasons } from "./share-reasons";
import { ShareThroughput } from "./share-throughput";

/** What the link was made to show, and nothing else: a section that is not there was not sent. */
export function ShareReport({ report }: { report: Report }) {
  const w = useWording();
  const { smallestGroup: smallest } = report;
  if (report.withheld) {
    return (
      <Panel title={w.t("share.report")}>
        <EmptyState title={w.t("share.withheld")}>
          <p>{w.t("share.withheldHint", { count: w.count(smallest) })}</p>
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="space-y-gutter">
      {report.leftOut > 0 ? <Notice>{w.t("share.leftOut", { count: w.count(report.leftOut) })}</Notice> : null}
      {report.headline || report.counts ? <ShareHeadlinePanel headline={report.headline} counts={report.counts} asOf={report.asOf} /> : null}
      {report.comparison ? (
        <Panel title={w.t("share.comparison")}>
          <ShareDeliveries label={`${w.t("share.comparison")}: ${w.t("share.delivery")}`} rows={report.comparison} smallest={smallest} />
        </Panel>
      ) : null}
      {report.curves ? <ShareCurves curves={report.curves} smallest={smallest} /> : null}
      <Columns
        left={
          report.closing || report.throughput ? (
            <>
              {report.closing ? <ShareClosing closing={report.closing} smallest={smallest} /> : null}
              {report.throughput ? <ShareThroughput throughput={report.throughput} smallest={smallest} /> : null}
            </>
          ) : null
        }
        right={
          report.reasons || report.providers ? (
            <>
              {report.reasons ? <ShareReasons reasons={report.reasons} /> : null}
              {report.providers ? <ShareProviders providers={report.providers} smallest={smallest} frozenAt={report.live ? null : report.asOf} /> : null}
            </>
          ) : null
        }
      />
      {report.period ? <Period period={report.period} smallest={smallest} /> : null}
    </div>
  );
}

function Columns({ left, right }: { left: ReactNode; right: ReactNode }) {
  const stack = "min-w-0 space-y-gutter";
  if (left === null || right === null) return <div className={`${stack} empty:hidden`}>{left ?? right}</div>;
  return (
    <div className="grid gap-gutter lg:grid-cols-[3fr_2fr]">
      <div className={stack}>{left}</div>
      <div className={stack}>{right}</div>
    </div>
  );
}

function Period({ period, smallest }: { period: NonNullable<Report["period"]>; smallest: number }) {
  const w = useWording();
  const rest = period.other && { title: w.t("share.otherDeliveries", { count: period.otherDeliveries }), counts: period.other };
  return (
    <Panel title={w.t("share.period")} hint={w.t("share.periodHint", { count: period.deliveries })}>
      <ShareDeliveries label={`${w.t("share.period")}: ${w.t("share.delivery")}`} rows={period.rows} rest={rest} smallest={smallest} />
    </Panel>
  );
}
