"use client";

import { useQueries } from "@tanstack/react-query";
import { ShareButton } from "@/components/share/share-button";
import { classNames } from "@/components/ui/class-names";
import { PageTitle } from "@/components/ui/page-title";
import { Skeleton } from "@/components/ui/skeleton";
import { compareEveryMs } from "@/lib/client/compare-queries";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { RequestError } from "@/lib/client/fetch-json";
import { useCompared } from "@/lib/client/use-compared";
import { useWording } from "@/lib/client/use-wording";
import { CompareEmpty } from "./compare-empty";
import { CurvesPanel } from "./curves-panel";
import { DeliveryPicker } from "./delivery-picker";
import { DifferencesPanel } from "./differences-panel";
import { StandingPanel } from "./standing-panel";

export function ComparePage() {
  const { t } = useWording();
  const { ids, full, add, remove } = useCompared();
  const reads = useQueries({ queries: ids.map((id) => ({ ...deliveryOptions(id), refetchInterval: compareEveryMs, retry: 1 })) });
  const sides = reads.flatMap(({ data }) => data ?? []);
  const gone = reads.filter(({ error, data }) => !data && error instanceof RequestError && error.status === 404).length;
  const unread = reads.some(({ error, data }) => !data && error && !(error instanceof RequestError && error.status === 404));
  const waiting = reads.some(({ isPending }) => isPending);
  return (
    <>
      <PageTitle
        title={t("compare.title")}
        hint={t("compare.hint")}
        actions={
          <>
            <DeliveryPicker chosen={ids} full={full} onAdd={add} />
            {ids.length > 1 ? <ShareButton subject={{ kind: "comparison", deliveryIds: ids }} /> : null}
          </>
        }
      />
      {gone > 0 ? <p className="mb-3 text-muted">{t("compare.gone", { count: gone })}</p> : null}
      {unread ? (
        <p role="alert" className="mb-3 text-muted">
          {t("compare.unread")}
        </p>
      ) : null}
      {waiting && sides.length === 0 ? <Skeleton className="h-80 rounded-panel" /> : null}
      {!waiting && sides.length === 0 ? <CompareEmpty chosen={0} /> : null}
      {sides.length > 0 ? (
        <div className={classNames("grid gap-gutter", sides.length === 1 && "lg:grid-cols-2")}>
          <StandingPanel sides={sides} onRemove={remove} />
          {!waiting && sides.length === 1 ? <CompareEmpty chosen={1} /> : null}
          {sides.length > 1 ? (
            <>
              <CurvesPanel sides={sides} />
              <div className="grid gap-gutter xl:grid-cols-2">
                <DifferencesPanel by="provider" sides={sides} />
                <DifferencesPanel by="reason" sides={sides} />
              </div>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
