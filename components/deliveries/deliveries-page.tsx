"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { LiveState } from "@/components/delivery/live-state";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageTitle } from "@/components/ui/page-title";
import { deliveryListOptions } from "@/lib/client/delivery-queries";
import { useDeliveryFilter } from "@/lib/client/use-delivery-filter";
import { useDeliveryListStream } from "@/lib/client/use-delivery-list-stream";
import { formatCounted } from "@/lib/view/format-number";
import { DeliveriesEmpty } from "./deliveries-empty";
import { DeliveriesFilter } from "./deliveries-filter";
import { DeliveriesSkeleton } from "./deliveries-skeleton";
import { DeliveriesTable } from "./deliveries-table";
import { ProofStanding } from "./proof-standing";

export function DeliveriesPage() {
  const { typed, filter, setQuery, setState, clear } = useDeliveryFilter();
  const list = useInfiniteQuery(deliveryListOptions(filter));
  const stream = useDeliveryListStream(filter);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const filtered = filter.q !== "" || filter.state !== "all";
  return (
    <>
      <PageTitle
        title="Deliveries"
        hint={
          <>
            What landed, what still can, and what failed, of everything that was sent. <ProofStanding />
          </>
        }
        actions={<LiveState state={stream.state} />}
      />
      {rows.length > 0 || filtered || typed !== "" ? <DeliveriesFilter query={typed} state={filter.state} onQuery={setQuery} onState={setState} /> : null}
      {stream.newRows > 0 ? (
        <Button className="mb-3 w-full" onClick={stream.showNew}>
          {formatCounted(stream.newRows, "new delivery", "new deliveries")} · show
        </Button>
      ) : null}
      {list.isPending ? <DeliveriesSkeleton /> : null}
      {list.isError && rows.length === 0 ? (
        <ErrorState title="The deliveries could not be read" retry={() => void list.refetch()}>
          {list.error.message}
        </ErrorState>
      ) : null}
      {list.isSuccess && rows.length === 0 ? <DeliveriesEmpty filtered={filtered} onClear={clear} /> : null}
      {rows.length > 0 ? <DeliveriesTable rows={rows} /> : null}
      {list.hasNextPage ? (
        <div className="mt-4 text-center">
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? "Loading…" : "More deliveries"}
          </Button>
        </div>
      ) : null}
    </>
  );
}
