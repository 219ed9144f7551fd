"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import type { ReplayActions } from "./replay-actions";
import { replayListOptions } from "./replay-list-options";
import { ReplayRow } from "./replay-row";

export function ReplayList({ actions }: { actions: ReplayActions }) {
  const list = useQuery(replayListOptions());
  if (list.isError && !list.data) {
    return (
      <ErrorState title="The replays could not be read" retry={() => list.refetch()}>
        {list.error.message}
      </ErrorState>
    );
  }
  const rows = list.data?.rows ?? [];
  if (rows.length === 0) {
    return (
      <EmptyState title="No replay yet">Choose a scenario and start it: its feedback arrives as a mail server's would, and its delivery moves.</EmptyState>
    );
  }
  return (
    <>
      {list.isError ? (
        <div role="status" className="mb-4">
          <Notice tone="failed">{list.error.message} Trying again.</Notice>
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
