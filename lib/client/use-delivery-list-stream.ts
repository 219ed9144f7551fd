"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { deliveryList, deliverySummary } from "@/lib/contract/delivery";
import { type DeliveryPages, idsOf, withRow } from "./delivery-pages";
import { type DeliveryListFilter, deliveryKeys, deliveryPageSize, deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";
import { searchString } from "./search-string";
import { connectStream, type StreamState } from "./stream-connection";
import { throttle } from "./throttle";

const refreshMs = 1_000;
/** More changed rows than this at once, and the pages in view are asked for anew. */
const mostRowsAtOnce = 12;
/** What the stream says first, and after a gap, instead of ids. */
const everything = "all";

/** Keeps the rows in view fresh where they stand, and counts new ones that a refresh would bring. */
export function useDeliveryListStream(filter: DeliveryListFilter): { state: StreamState; newRows: number; showNew: () => void } {
  const queryClient = useQueryClient();
  const [state, setState] = useState<StreamState>("connecting");
  const [newRows, setNewRows] = useState(0);
  const queryKey = deliveryKeys.list(filter);

  const refresh = useEffectEvent(async (ids: string[]) => {
    const shown = idsOf(queryClient.getQueryData<DeliveryPages>(queryKey));
    const inView = ids.filter((id) => shown.has(id));
    if (shown.size === 0 || ids.includes(everything) || inView.length > mostRowsAtOnce) return queryClient.invalidateQueries({ queryKey });
    // A row that cannot be read now is read at its next change.
    const rows = await Promise.allSettled(inView.map((id) => fetchJson(deliverySummary, deliveryPath(id))));
    for (const row of rows) {
      if (row.status === "rejected") continue;
      queryClient.setQueriesData<DeliveryPages>({ queryKey: deliveryKeys.lists }, (pages) => pages && withRow(pages, row.value));
    }
    if (inView.length === ids.length) return;
    const [top] = await Promise.allSettled([fetchJson(deliveryList, `/api/deliveries${searchString({ ...filter, limit: deliveryPageSize })}`)]);
    if (top?.status === "fulfilled") setNewRows(top.value.rows.filter((row) => !shown.has(row.id)).length);
  });

  // The external system is the server's event stream.
  useEffect(() => {
    const changed = new Set<string>();
    const flush = throttle(() => {
      const ids = [...changed];
      changed.clear();
      void refresh(ids);
    }, refreshMs);
    const close = connectStream("/api/deliveries/stream", {
      onState: setState,
      onFrame: (frame) => {
        if (frame.type !== "changed") return;
        for (const id of frame.deliveryIds) changed.add(id);
        flush.call();
      },
    });
    return () => {
      close();
      flush.stop();
    };
  }, []);

  const showNew = () => {
    setNewRows(0);
    void queryClient.invalidateQueries({ queryKey });
  };
  return { state, newRows, showNew };
}
