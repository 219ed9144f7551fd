"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { problemWords } from "@/lib/client/problem-words";
import { shareListOptions } from "@/lib/client/share-queries";
import { useShareFilter } from "@/lib/client/use-share-filter";
import { useWording } from "@/lib/client/use-wording";
import { shareKinds } from "@/lib/domain/share";
import { SharesTable } from "./shares-table";

const states = ["all", "open", "expired", "revoked"] as const;

/** Every link ever made. */
export function SharesPage() {
  const w = useWording();
  const { t } = w;
  const { typed, filter, set } = useShareFilter();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(shareListOptions(filter));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const filtered = filter.q !== "" || filter.state !== "all" || filter.kind !== "all";
  return (
    <>
      <PageTitle title={t("share.title")} hint={t("share.listHint")} />
      <div className="no-print mb-3 flex flex-wrap items-center gap-2">
        <SearchField
          label={t("share.search")}
          placeholder={t("share.search")}
          value={typed}
          onChange={(q) => set({ q })}
          maxLength={200}
          className="w-full sm:w-72"
        />
        <Segmented
          label={t("share.state.label")}
          options={states.map((state) => ({ value: state, label: t(`share.state.${state}`) }))}
          value={filter.state}
          onChange={(state) => set({ state })}
        />
        <Select
          label={t("share.what")}
          options={[{ value: "all", label: t("share.state.all") }, ...shareKinds.map((kind) => ({ value: kind, label: t(`share.kind.${kind}`) }))] as const}
          value={filter.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      {error && !data ? (
        <ErrorState title={t("share.title")} retry={() => void refetch()}>
          {problemWords(error, w)}
        </ErrorState>
      ) : null}
      {!data && !error ? <Skeleton className="h-64 rounded-panel" /> : null}
      {data && rows.length === 0 ? (
        <section className="rounded-panel border bg-panel">
          <EmptyState title={t(filtered ? "share.listNoMatch" : "share.listNone")}>{filtered ? null : <p>{t("share.listNoneHint")}</p>}</EmptyState>
        </section>
      ) : null}
      {rows.length > 0 ? <SharesTable rows={rows} /> : null}
      {hasNextPage ? (
        <Button className="mt-3" onClick={() => void fetchNextPage()}>
          {t("share.moreRows")}
        </Button>
      ) : null}
    </>
  );
}
