"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { problemWords } from "@/lib/client/problem-words";
import { useWording } from "@/lib/client/use-wording";
import type { ReplayActions } from "./replay-actions";
import { replayListOptions } from "./replay-list-options";
import { ReplayRow } from "./replay-row";

export function ReplayList({ actions }: { actions: ReplayActions }) {
  const w = useWording();
  const { t } = w;
  const list = useQuery(replayListOptions());
  if (list.isError && !list.data) {
    return (
      <ErrorState title={t("replay.unreadable")} retry={() => list.refetch()}>
        {problemWords(list.error, w)}
      </ErrorState>
    );
  }
  const rows = list.data?.rows ?? [];
  if (rows.length === 0) {
    return <EmptyState title={t("replay.none")}>{t("replay.noneHint")}</EmptyState>;
  }
  return (
    <>
      {list.isError ? (
        <div role="status" className="mb-4">
          <Notice tone="failed">{t("replay.again", { problem: problemWords(list.error, w) })}</Notice>
        </div>
      ) : null}
      <ul>
        {rows.map((replay) => (
          <ReplayRow key={replay.id} replay={replay} actions={actions} />
        ))}
      </ul>
    </>
  );
}
