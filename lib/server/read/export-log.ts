import type { Database, Transaction } from "@/db/client";
import { copyLogAsCsv, copyLogAsNdjson } from "@/db/queries/copy-log";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { LineCounter } from "@/lib/contract/line-counter";
import { exportEnd, type LogExportFormat, type LogExportParams, logCsvHeader } from "@/lib/contract/log-export";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { exportDatabase, exportsAtOnce } from "@/lib/server/export-database";
import { logFilterOf } from "./log-filter";
import { rowId } from "./row-id";
import { streamCopy } from "./stream-copy";

export type LogExport = { ok: true; filename: string; chunks: AsyncGenerator<Uint8Array> } | { ok: false; code: "not-found" | "unavailable"; message: string };

type Wanted = { viewer: Viewer; format: LogExportFormat; params: LogExportParams; signal: AbortSignal };

/** The filtered log as a stream, once Postgres has given its first bytes. */
export async function exportLog(id: string, { viewer, format, params, signal }: Wanted): Promise<LogExport> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return { ok: false, code: "not-found", message: "There is no such delivery." };
  const db = exportDatabase();
  if (isFull(db)) return { ok: false, code: "unavailable", message: `${exportsAtOnce} exports are running already. Try again when one is done.` };
  const copied = { filter: await logFilterOf(delivery, params, viewer), mode: delivery.mode, masked: !viewer.showsAddresses };
  const start = (client: Transaction) =>
    format === "csv" ? copyLogAsCsv(client, copied, params.columns ?? logCsvHeader) : copyLogAsNdjson(client, copied, params.columns);
  const chunks = await streamCopy(db, start, { signal });
  return { ok: true, filename: `${delivery.key}-log${whatIsLeft(delivery)}.${format}`, chunks: params.end === true ? withEnd(chunks, format) : chunks };
}

async function* withEnd(chunks: AsyncGenerator<Uint8Array>, format: LogExportFormat): AsyncGenerator<Uint8Array> {
  const counter = new LineCounter(format);
  for await (const chunk of chunks) {
    counter.take(chunk);
    yield chunk;
  }
  yield new TextEncoder().encode(exportEnd(format, format === "csv" ? counter.lines - 1 : counter.lines));
}

function isFull(db: Database): boolean {
  return db.idleCount === 0 && db.totalCount >= exportsAtOnce;
}

/** Where part of the log is past its retention, the file says so by its name. */
function whatIsLeft({ details }: DeliveryRow): string {
  return details.withoutLog > 0 ? "-without-what-is-past-retention" : "";
}
