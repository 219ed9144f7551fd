"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { deliveryKeys, deliveryPath } from "./delivery-queries";
import { connectStream, type StreamState } from "./stream-connection";
import { throttle } from "./throttle";
import { useVisible } from "./use-visible";

/** Charts and tables follow the figures, but not at every step. */
const followMs = 2_500;

/** While somebody sees the page: writes each summary that arrives into the cache, and has the charts follow. Returns how the line is. */
export function useDeliveryStream(id: string): StreamState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<StreamState>("connecting");
  const visible = useVisible();

  // The external system is the server's event stream.
  useEffect(() => {
    if (!visible) return;
    const follow = throttle(() => {
      void queryClient.invalidateQueries({ queryKey: deliveryKeys.timeline(id) });
      void queryClient.invalidateQueries({ queryKey: deliveryKeys.reasons(id) });
      void queryClient.invalidateQueries({ queryKey: deliveryKeys.runOuts(id) });
      void queryClient.invalidateQueries({ queryKey: deliveryKeys.breakdowns(id) });
      void queryClient.invalidateQueries({ queryKey: [...deliveryKeys.one(id), "message"] });
    }, followMs);
    const close = connectStream(`${deliveryPath(id)}/stream`, {
      onState: setState,
      onFrame: (frame) => {
        if (frame.type !== "summary") return;
        const known = queryClient.getQueryData<{ updatedAt: string }>(deliveryKeys.summary(id));
        queryClient.setQueryData(deliveryKeys.summary(id), frame.summary);
        if (known?.updatedAt !== frame.summary.updatedAt) follow.call();
      },
    });
    return () => {
      close();
      follow.stop();
    };
  }, [id, queryClient, visible]);

  return state;
}
