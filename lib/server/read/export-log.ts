import type { Database } from "@/db/client";
import { copyLogAsCsv, copyLogAsNdjson } from "@/db/queries/copy-log";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import type { LogExportFormat } from "@/lib/contract/log-export";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { exportDatabase, exportsAtOnce } from "@/lib/server/export-database";
import { logFilterOf } from "./log-filter";
import { rowId } from "./row-id";
import { streamCopy } from "./stream-copy";

export type LogExport = { ok: true; filename: string; chunks: AsyncGenerator<Uint8Array> } | { ok: false; code: "not-found" | "unavailable"; message: string };

const copy = { csv: copyLogAsCsv, ndjson: copyLogAsNdjson } as const;

type Wanted = { format: LogExportFormat; params: LogFilterParams; signal: AbortSignal; viewer: Viewer };

/** The filtered log as a stream, once Postgres has given its first bytes. */
export async function exportLog(id: string, { format, params, signal, viewer }: Wanted): Promise<LogExport> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return { ok: false, code: "not-found", message: "There is no such delivery." };
  const db = exportDatabase();
  if (isFull(db)) return { ok: false, code: "unavailable", message: `${exportsAtOnce} exports are running already. Try again when one is done.` };
  const filter = logFilterOf(delivery, params, viewer);
  const chunks = await streamCopy(db, (client) => copy[format](client, { filter, mode: delivery.mode, masked: !viewer.showsAddresses }), { signal });
  return { ok: true, filename: `${delivery.key}-log${whatIsLeft(delivery)}.${format}`, chunks };
}

function isFull(db: Database): boolean {
  return db.idleCount === 0 && db.totalCount >= exportsAtOnce;
}

/** Where part of the log is past its retention, the file says so by its name. */
function whatIsLeft({ details }: DeliveryRow): string {
  return details.withoutLog > 0 ? "-without-what-is-past-retention" : "";
}
