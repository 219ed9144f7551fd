"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LiveState } from "@/components/delivery/live-state";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { SkipLinks } from "@/components/ui/skip-links";
import { deliveryListOptions } from "@/lib/client/delivery-queries";
import { problemWords } from "@/lib/client/problem-words";
import { useDeliveryFilter } from "@/lib/client/use-delivery-filter";
import { useDeliveryListStream } from "@/lib/client/use-delivery-list-stream";
import { useWording } from "@/lib/client/use-wording";
import { AttentionPanel } from "./attention-panel";
import { BehindFigure } from "./behind-figure";
import { CompareBar, mostCompared } from "./compare-bar";
import { DeliveriesEmpty } from "./deliveries-empty";
import { DeliveriesFilter } from "./deliveries-filter";
import { DeliveriesSkeleton } from "./deliveries-skeleton";
import { DeliveriesTable } from "./deliveries-table";
import { ProofStanding } from "./proof-standing";
import { SavedViews } from "./saved-views";
import { TodayPanel } from "./today-panel";

export function DeliveriesPage({ mayDeclare }: { mayDeclare: boolean }) {
  const w = useWording();
  const { t } = w;
  const { typed, filter, filtered, choose, show, clear } = useDeliveryFilter();
  const list = useInfiniteQuery(deliveryListOptions(filter));
  const stream = useDeliveryListStream(filter);
  const [chosen, setChosen] = useState<string[]>([]);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const hasAny = rows.length > 0 || filtered || list.isPending;
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <>
      {rows.length > 0 ? <SkipLinks links={[{ to: "rows", words: t("deliveries.skip") }]} /> : null}
      <PageTitle
        title={t("deliveries.title")}
        hint={
          <>
            <span className="max-sm:hidden">{t("deliveries.hint")}</span> <ProofStanding />
          </>
        }
        actions={
          <>
            <LiveState state={stream.state} />
            {mayDeclare ? <ButtonLink href="/deliveries/new">{t("deliveries.new")}</ButtonLink> : null}
          </>
        }
      />
      {hasAny ? (
        <>
          <TodayPanel />
          <AttentionPanel />
          <div id="list" className="scroll-mt-4" />
          <DeliveriesFilter typed={typed} filter={filter} filtered={filtered} choose={choose} clear={clear}>
            <SavedViews filter={filter} worthSaving={filtered || filter.sort !== "newest"} show={show} />
          </DeliveriesFilter>
          <BehindFigure filter={filter} choose={choose} />
        </>
      ) : null}
      {stream.newRows > 0 ? (
        <Button className="mb-3 w-full" onClick={stream.showNew}>
          {t("deliveries.newRows", { n: stream.newRows })}
        </Button>
      ) : null}
      {list.isPending ? <DeliveriesSkeleton /> : null}
      {list.isError && rows.length === 0 ? (
        <ErrorState title={t("deliveries.failed")} retry={() => void list.refetch()}>
          {problemWords(list.error, w)}
        </ErrorState>
      ) : null}
      {list.isSuccess && rows.length === 0 ? <DeliveriesEmpty filtered={filtered} onClear={clear} /> : null}
      {rows.length > 0 ? <DeliveriesTable rows={rows} behind={filter} chosen={chosen} full={chosen.length >= mostCompared} choose={toggle} /> : null}
      {list.hasNextPage ? (
        <div className="mt-4 text-center">
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? t("deliveries.loadingMore") : t("deliveries.more")}
          </Button>
        </div>
      ) : null}
      <CompareBar chosen={chosen} clear={() => setChosen([])} />
    </>
  );
}
