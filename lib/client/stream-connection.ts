import { type StreamFrame, streamFrame } from "@/lib/contract/stream";
import { askWhetherSignedIn } from "./ask";
import { outageWatch } from "./outage";

export type StreamState = "connecting" | "live" | "reconnecting";

/** What is used of an EventSource. */
export type Source = {
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
};

export type StreamHandlers = {
  onFrame: (frame: StreamFrame) => void;
  onState: (state: StreamState) => void;
};

export type StreamPorts = {
  open: (url: string) => Source;
  /** Runs something later; returns the way to call it off. */
  later: (run: () => void, ms: number) => () => void;
  /** Told that the line broke; runs the given once the server and its database answer. Returns the way to call it off. */
  whenBack: (run: () => void) => () => void;
};

/** Two heartbeats missed and some: the line is dead, whatever the socket thinks. */
const silenceMs = 40_000;
const firstRetryMs = 1_000;
const longestRetryMs = 15_000;

/** Keeps a stream of frames open until closed: reopens it when it breaks or falls silent, ever more slowly. */
export function connectStream(url: string, handlers: StreamHandlers, ports: StreamPorts = browserPorts): () => void {
  let closed = false;
  let source: Source | null = null;
  let retryMs = firstRetryMs;
  let cancelTimer = () => {};
  let stopHoping = () => {};

  const open = () => {
    stopHoping();
    cancelTimer();
    const opened = ports.open(url);
    source = opened;
    const listen = (type: string, run: (data: unknown) => void) =>
      opened.addEventListener(type, (event) => {
        if (!closed && source === opened) run(event.data);
      });
    watchSilence();
    listen("open", heard);
    listen("error", reopen);
    for (const type of ["message", "summary", "changed", "heartbeat"]) {
      listen(type, (data) => {
        const frame = parseFrame(data);
        if (!frame) return;
        heard();
        handlers.onFrame(frame);
      });
    }
  };

  const heard = () => {
    retryMs = firstRetryMs;
    handlers.onState("live");
    watchSilence();
  };

  const watchSilence = () => {
    cancelTimer();
    cancelTimer = ports.later(reopen, silenceMs);
  };

  const reopen = () => {
    source?.close();
    source = null;
    handlers.onState("reconnecting");
    cancelTimer();
    cancelTimer = ports.later(open, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
    stopHoping();
    stopHoping = ports.whenBack(open);
  };

  handlers.onState("connecting");
  open();
  return () => {
    closed = true;
    cancelTimer();
    stopHoping();
    source?.close();
  };
}

/** A frame, or null for what is not one: an unknown frame of a newer server is passed over. */
export function parseFrame(data: unknown): StreamFrame | null {
  if (typeof data !== "string") return null;
  try {
    return streamFrame.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

const browserPorts: StreamPorts = {
  open: (url) => {
    const source = new EventSource(url);
    // A browser says of a refusal only that it is for good.
    source.addEventListener("error", () => source.readyState === EventSource.CLOSED && askWhetherSignedIn());
    return source;
  },
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  whenBack: (run) => {
    const callOff = outageWatch.whenOver(run);
    outageWatch.suspect();
    return callOff;
  },
};
