"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RecipientList } from "@/lib/contract/recipients";
import { deliveryKeys } from "./delivery-queries";
import { uploadListOptions } from "./recipients-queries";
import { type Sent, sendRecipients } from "./send-recipients";

export type UploadState = { type: "idle" } | { type: "sending"; file: string; share: number } | { type: "ended"; sent: Sent };

/** One upload at a time: how much is sent, how it ended, and the way to stop it. */
export function useUpload(deliveryId: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<UploadState>({ type: "idle" });
  const running = useRef<AbortController | null>(null);

  const send = async (list: RecipientList, file: File, column: string) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ type: "sending", file: file.name, share: 0 });
    const lists = { queryKey: uploadListOptions(deliveryId).queryKey };
    // The list is there as soon as its first rows are read; from then on it asks for itself.
    const looking = setInterval(() => void queryClient.invalidateQueries(lists), lookEveryMs);
    const onSent = (share: number) => setState({ type: "sending", file: file.name, share });
    const sent = await sendRecipients({ deliveryId, list, file, column, onSent, signal: controller.signal });
    clearInterval(looking);
    running.current = null;
    setState({ type: "ended", sent });
    await Promise.all([queryClient.invalidateQueries(lists), queryClient.invalidateQueries({ queryKey: deliveryKeys.one(deliveryId) })]);
  };
  return { state, send, cancel: () => running.current?.abort() };
}

const lookEveryMs = 1_000;
