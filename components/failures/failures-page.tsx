"use client";

import { useQuery } from "@tanstack/react-query";
import { DetailsNotice } from "@/components/delivery/details-notice";
import { useHasLog } from "@/components/delivery/log-gone";
import { Opens } from "@/components/delivery/opens";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useFailuresView } from "@/lib/client/use-failures-view";
import { useWording } from "@/lib/client/use-wording";
import { failedLogHref } from "@/lib/view/failures-href";
import { logHref } from "@/lib/view/log-href";
import { type Failures, prepareFailures, processedOutcomes } from "@/lib/view/prepare-failures";
import { DimensionSwitch } from "./dimension-switch";
import { FailureBars } from "./failure-bars";
import { FailuresTable } from "./failures-table";

export function FailuresPage({ id }: { id: string }) {
  const w = useWording();
  const view = useFailuresView();
  const { data: summary } = useQuery(deliveryOptions(id));
  const asked = { by: view.by, q: view.q, limit: view.all ? breakdownSizes.all : breakdownSizes.first };
  const { data, error, refetch } = useQuery(breakdownOptions(id, asked));
  const prepared = data ? prepareFailures(id, data, w) : null;
  // What does not contain the search text is not worth a row.
  const failures = prepared && view.q !== "" ? { ...prepared, others: null } : prepared;
  const searches = view.typed !== "" || (failures !== null && failures.rowCount > 8);
  return (
    <>
      <DimensionSwitch by={view.by} onChange={view.tellApart} />
      {summary ? <DetailsNotice summary={summary} className="mb-gutter" /> : null}
      {error && !data ? (
        <ErrorState title={w.t("failures.unread")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!data && !error ? <Skeleton className="h-96 rounded-panel" /> : null}
      {data && failures ? (
        <div className="grid gap-gutter lg:grid-cols-[minmax(0,1.78fr)_minmax(0,1fr)]">
          <Panel
            title={w.t(`failures.question.${data.by}`, { count: failures.errors })}
            hint={<Sum id={id} failures={failures} />}
            actions={
              searches ? <SearchField label={w.t("failures.search")} placeholder={w.t("failures.search")} value={view.typed} onChange={view.search} /> : null
            }
          >
            {failures.rows.length === 0 ? (
              <p className="py-10 text-center text-pretty text-muted">
                {view.q === "" ? w.t(`failures.none.${data.by}`) : w.t("failures.noMatch", { q: view.q })}
              </p>
            ) : (
              <FailuresTable id={id} by={data.by} failures={failures} view={view} />
            )}
          </Panel>
          <div className="min-w-0">
            <Panel title={w.t("failures.weight")} hint={w.t("failures.weightHint")} className="lg:sticky lg:top-[4.25rem]">
              <FailureBars by={data.by} breakdown={data} />
            </Panel>
          </div>
        </div>
      ) : null}
    </>
  );
}

function Sum({ id, failures }: { id: string; failures: Failures }) {
  const w = useWording();
  const mayReadLog = useHasLog();
  return (
    <>
      {w.t.rich("failures.sum", {
        errors: failures.errors,
        processed: failures.processed,
        percent: w.percent(failures.breakdown),
        failed: (words) => (
          <Opens key="failed" href={failures.errors === 0 ? null : failedLogHref(id)}>
            {words}
          </Opens>
        ),
        whole: (words) => (
          <Opens key="whole" href={failures.processed === 0 ? null : logHref(id, { outcome: processedOutcomes })}>
            {words}
          </Opens>
        ),
      })}{" "}
      {mayReadLog ? w.t("failures.opensMessages") : null}
    </>
  );
}
