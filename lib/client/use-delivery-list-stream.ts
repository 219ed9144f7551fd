"use client";

import { type Query, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { deliveryList } from "@/lib/contract/delivery";
import { type DeliveryPages, idsOf, withRows } from "./delivery-pages";
import { type DeliveryListFilter, deliveryKeys, deliveryPageSize } from "./delivery-queries";
import { fetchJson } from "./fetch-json";
import { overviewKey } from "./overview-queries";
import { searchString } from "./search-string";
import { connectStream, type StreamState } from "./stream-connection";
import { throttle } from "./throttle";
import { useVisible } from "./use-visible";

const refreshMs = 1_000;
const mostIdsAtOnce = 100;
/** What the stream says first, and after a gap, instead of ids. */
const everything = "all";

/** While somebody sees the page: keeps the rows in view fresh where they stand, and counts new ones that a refresh would bring. */
export function useDeliveryListStream(filter: DeliveryListFilter): { state: StreamState; newRows: number; showNew: () => void } {
  const queryClient = useQueryClient();
  const [state, setState] = useState<StreamState>("connecting");
  const [newRows, setNewRows] = useState(0);
  const queryKey = deliveryKeys.list(filter);
  const visible = useVisible();

  const refresh = useEffectEvent(async (ids: string[]) => {
    // The day's figures keep step with the rows; one that is being read is let come, however fast changes follow.
    void queryClient.invalidateQueries({ queryKey: overviewKey }, { cancelRefetch: false });
    const shown = idsOf(queryClient.getQueryData<DeliveryPages>(queryKey));
    if (shown.size === 0) return queryClient.invalidateQueries({ queryKey });
    const gap = ids.includes(everything);
    const inView = gap ? [...shown] : ids.filter((id) => shown.has(id));
    await Promise.all([refreshRows(inView), gap || inView.length < ids.length ? countNew(shown) : null]);
  });

  // Rows that cannot be read now are read at their next change.
  const refreshRows = async (ids: string[]) => {
    for (let from = 0; from < ids.length; from += mostIdsAtOnce) {
      const some = searchString({ ids: ids.slice(from, from + mostIdsAtOnce).join(","), has: filter.has, since: filter.since });
      const [read] = await Promise.allSettled([fetchJson(deliveryList, `/api/deliveries${some}`)]);
      if (read?.status !== "fulfilled") continue;
      const { rows } = read.value;
      queryClient.setQueriesData<DeliveryPages>({ queryKey: deliveryKeys.lists, predicate: isBehindTheSame }, (pages) => pages && withRows(pages, rows));
    }
  };

  /** What happened is told since the instant of one list, and would be wrong in another. */
  const isBehindTheSame = ({ queryKey: [, other] }: Query) => {
    const { has, since } = (other ?? {}) as Partial<DeliveryListFilter>;
    return has === filter.has && since === filter.since;
  };

  const countNew = async (shown: ReadonlySet<string>) => {
    const [top] = await Promise.allSettled([fetchJson(deliveryList, `/api/deliveries${searchString({ ...filter, limit: deliveryPageSize })}`)]);
    if (top?.status === "fulfilled") setNewRows(top.value.rows.filter((row) => !shown.has(row.id)).length);
  };

  // The external system is the server's event stream.
  useEffect(() => {
    if (!visible) return;
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
  }, [visible]);

  const showNew = () => {
    setNewRows(0);
    void queryClient.invalidateQueries({ queryKey });
  };
  return { state, newRows, showNew };
}
