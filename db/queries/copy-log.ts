import type { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Transaction } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { csvColumns, flatColumns, type LogColumn, rowColumns } from "./copy-columns";
import { inMonths } from "./in-months";
import { logColumns } from "./log-columns";
import { logRuns } from "./log-runs";
import { maskAddressSql, maskTextSql } from "./mask-sql";
import type { LogFilter } from "./read-log";

const literal = pg.escapeLiteral;

export type CopyLog = { filter: LogFilter; mode: Mode /** Without anybody's address. */; masked: boolean };

/** Bytes of the filtered log as CSV with a header, written by Postgres in one snapshot, in the order the rows are found. */
export function copyLogAsCsv(client: Transaction, { filter, mode, masked }: CopyLog, wanted: readonly LogColumn[]): Readable {
  return client.query(copyTo(`copy (select ${csvColumns(mode, wanted)} from ${source(filter, masked)}) to stdout (format csv, header)`));
}

/** The same as JSON, an object a line: the columns wanted, or a row as GET …/log answers it. JSON holds no raw control characters, so with two of them as quote and delimiter nothing is ever quoted. */
export function copyLogAsNdjson(client: Transaction, { filter, mode, masked }: CopyLog, wanted: readonly LogColumn[] | null): Readable {
  const chosen = wanted === null ? rowColumns(mode) : flatColumns(mode, wanted);
  const rows = `select row_to_json(j) from (select ${chosen} from ${source(filter, masked)}) j`;
  return client.query(copyTo(`copy (${rows}) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')`));
}

function source(filter: LogFilter, masked: boolean): string {
  const { runs, only } = logRuns(filter, (value) => literal(String(value)));
  const picked = runs.length === 0 ? "false" : `(${runs.map((run) => `(${run})`).join(" or ")})${only === null ? "" : ` and ${only}`}`;
  const shown = masked
    ? [maskAddressSql("recipient"), maskTextSql(`"reasonText"`, "recipient"), maskTextSql(`"messageId"`, "recipient")]
    : ["recipient", `"reasonText"`, `"messageId"`];
  return `(select ${logColumns} from delivery_log l where delivery_id = ${literal(String(filter.deliveryId))} and ${inMonths(filter.months)} and ${picked}) r
    cross join lateral (select ${shown[0]} as "shownRecipient", ${shown[1]} as "shownText", ${shown[2]} as "shownMessageId") shown
    left join hosts mx_host on mx_host.id = r."mxId" left join hosts ip_host on ip_host.id = r."ipId"`;
}
