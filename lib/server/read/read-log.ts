import { findDeliveryRow } from "@/db/queries/find-delivery";
import type { LogRow } from "@/db/queries/log-columns";
import { readHostNames } from "@/db/queries/read-host-names";
import { type LogFilter, type LogSlice, readLogRows } from "@/db/queries/read-log";
import type { LogPage, LogParams } from "@/lib/contract/log";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { countLog } from "./count-log";
import { logFilterOf } from "./log-filter";
import { messageKeyFrom } from "./message-key";
import { presentLogRow } from "./present-log-row";
import { rowId } from "./row-id";

type Place = { at: string | null; backwards: boolean; limit: number };

/** Rows are looked at for this long; then the page is what was found, and the next one goes on from there. */
const patienceMs = 400;

export async function readLog(id: string, params: LogParams, viewer: Viewer): Promise<LogPage | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (delivery === null) return null;
  const backwards = params.cursor === null && params.before !== null;
  // A cursor without a word is none.
  const at = params.cursor || params.before || null;
  const filter = await logFilterOf(delivery, params, viewer);
  const [found, count] = await Promise.all([
    seek(filter, { at: at === null ? null : messageKeyFrom(at), backwards, limit: params.limit }),
    countLog(filter, params),
  ]);
  const hosts = await hostsOf(found.rows);
  const rows = found.rows.map((row) => presentLogRow(row, { viewer, mode: delivery.mode, hosts }));
  return { rows: backwards ? rows.reverse() : rows, nextCursor: found.next, scanned: found.scanned, count };
}

async function seek(filter: LogFilter, { at, backwards, limit }: Place): Promise<LogSlice> {
  const until = performance.now() + patienceMs;
  const rows: LogRow[] = [];
  for (let from = at, scanned = 0; ; ) {
    const slice = await readLogRows(database(), { ...filter, at: from, backwards, limit: limit - rows.length });
    rows.push(...slice.rows);
    scanned += slice.scanned ?? 0;
    from = slice.next;
    const done = from === null || rows.length === limit || performance.now() > until;
    if (done) return { rows, next: from, scanned: slice.scanned === null ? null : scanned };
  }
}

/** Names of the hosts that rows speak of, by their ids. */
export async function hostsOf(rows: readonly Pick<LogRow, "mxId" | "ipId">[]): Promise<ReadonlyMap<number, string>> {
  const ids = new Set(rows.flatMap(({ mxId, ipId }) => [mxId, ipId]).filter((each) => each !== null));
  return readHostNames(database(), { ids: [...ids] });
}
