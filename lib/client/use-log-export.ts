"use client";

import { useEffect, useRef, useState } from "react";
import type { LogFilterParams } from "@/lib/contract/log";
import type { LogExportColumn, LogExportFormat } from "@/lib/contract/log-export";
import { ask } from "./ask";
import { deliveryPath } from "./delivery-queries";
import { RequestError } from "./fetch-json";
import { type ExportProgress, type FileSink, saveExport } from "./save-export";
import { searchString } from "./search-string";

export type ExportState =
  | { type: "idle" }
  | ({ type: "running" } & ExportProgress)
  | ({ type: "done" } & ExportProgress)
  | { type: "failed"; problem: RequestError | null }
  | { type: "cancelled" };

type FileHandle = { createWritable(): Promise<FileSink> };
type Picker = (options: { suggestedName: string }) => Promise<FileHandle>;

/** An export as a link to it; the file ends with how many rows it has. */
export function exportHref(
  deliveryId: string,
  { filter, columns, format }: { filter: LogFilterParams; columns: readonly LogExportColumn[]; format: LogExportFormat },
): string {
  return `${deliveryPath(deliveryId)}/log.${format}${searchString({ ...filter, columns: columns.join(","), end: true })}`;
}

/** Whether this browser writes a file as it comes, so that its progress can be told. Others download it themselves. */
export function findFilePicker(): Picker | null {
  const picker: unknown = Reflect.get(window, "showSaveFilePicker");
  return typeof picker === "function" ? (picker.bind(window) as Picker) : null;
}

/** Saves an export to a file that the reader picks, and tells how far it is. */
export function useLogExport() {
  const [state, setState] = useState<ExportState>({ type: "idle" });
  const running = useRef<AbortController>(null);
  // The external system is the download: it ends with the page.
  useEffect(() => () => running.current?.abort(), []);

  const start = async (href: string, { name, format, pick }: { name: string; format: LogExportFormat; pick: Picker }) => {
    const handle = await pick({ suggestedName: name }).catch(() => null);
    if (handle === null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ type: "running", rows: 0, bytes: 0 });
    try {
      const response = await ask(href, { signal: controller.signal });
      if (!response.ok || !response.body) throw new RequestError(response.status, `The server answered ${response.status}.`);
      const sink = await handle.createWritable();
      const onProgress = throttled((progress) => setState((last) => (last.type === "running" ? { type: "running", ...progress } : last)));
      setState({ type: "done", ...(await saveExport({ chunks: chunksOf(response.body), sink, format, onProgress })) });
    } catch (error) {
      setState(controller.signal.aborted ? { type: "cancelled" } : { type: "failed", problem: error instanceof RequestError ? error : null });
    }
  };
  return { state, start, cancel: () => running.current?.abort() };
}

async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.releaseLock();
  }
}

const tellEveryMs = 200;

function throttled(tell: (progress: ExportProgress) => void): (progress: ExportProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < tellEveryMs) return;
    last = now;
    tell(progress);
  };
}
