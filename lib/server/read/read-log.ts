import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readLogRows } from "@/db/queries/read-log";
import type { LogPage, LogParams } from "@/lib/contract/log";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { logFilterOf } from "./log-filter";
import { messageKeyFrom } from "./message-key";
import { presentLogRow } from "./present-log-row";
import { rowId } from "./row-id";

export async function readLog(id: string, params: LogParams, viewer: Viewer): Promise<LogPage | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const rows = await readLogRows(database(), {
    ...logFilterOf(delivery, params, viewer),
    after: params.cursor && messageKeyFrom(params.cursor),
    limit: params.limit + 1,
  });
  const shown = rows.slice(0, params.limit);
  return {
    rows: shown.map((row) => presentLogRow(row, delivery.mode, viewer)),
    nextCursor: rows.length > params.limit ? (shown.at(-1)?.messageKey ?? null) : null,
  };
}
