"use client";

import { useEffect, useState } from "react";
import { type ShareReport, shareFrame } from "@/lib/contract/share-report";
import { useVisible } from "./use-visible";

type State = "live" | "lost" | "closed";
type Handlers = { onReport: (report: ShareReport) => void; onState: (state: State) => void; leave: () => void };

const retryMs = 3_000;

/** The report as it is sent while somebody sees the page. What the link no longer lets through is dropped at once, from the page too. */
export function useShareStream(token: string, first: ShareReport): { report: ShareReport; state: State } {
  const [report, setReport] = useState(first);
  const [state, setState] = useState<State>("live");
  const visible = useVisible();

  // The external system is the server's stream.
  useEffect(() => {
    if (!visible) return;
    return followShare(token, {
      onReport: setReport,
      onState: setState,
      leave: () => {
        setState("closed");
        // The document that the browser holds has the numbers in it still.
        window.location.replace(window.location.pathname);
      },
    });
  }, [token, visible]);

  return { report, state };
}

/** Keeps the stream open until told to stop. A broken line is tried again; a refusal is for good. */
function followShare(token: string, { onReport, onState, leave }: Handlers): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    source?.close();
    window.clearTimeout(timer);
  };
  const end = () => {
    stop();
    leave();
  };
  const open = () => {
    const opened = new EventSource(`/s/${token}/stream`);
    source = opened;
    opened.onopen = () => onState("live");
    opened.onerror = () => {
      onState("lost");
      if (opened.readyState === EventSource.CLOSED) void askWhy();
    };
    opened.onmessage = ({ data }) => {
      const frame = shareFrame.safeParse(JSON.parse(String(data)));
      if (!frame.success) return;
      if (frame.data.type === "report") onReport(frame.data.report);
      if (frame.data.type === "closed") end();
    };
  };
  const askWhy = async () => {
    const status = await fetch(`/s/${token}/report`).then(
      (response) => response.status,
      () => null,
    );
    if (stopped) return;
    if (status === 410 || status === 401) end();
    else timer = window.setTimeout(open, retryMs);
  };
  open();
  return stop;
}
