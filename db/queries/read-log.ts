import type { Connection } from "@/db/client";
import { inEachMonth, inMonths } from "./in-months";
import { type LogRow, logColumns } from "./log-columns";
import type { Bind } from "./log-rest";
import { type LogRunFilter, type LogRuns, logRuns } from "./log-runs";

export type LogFilter = LogRunFilter & {
  deliveryId: number;
  /** The delivery's months (deliveries.months): no others are looked at. */
  months: readonly number[];
};

export type LogQuestion = LogFilter & {
  /** Message that the rows follow, or, going backwards, precede. */
  at: string | null;
  backwards?: boolean;
  limit: number;
  /** Most rows to look at, where each must be looked at. */
  scan?: number;
};

export type LogSlice = {
  rows: LogRow[];
  /** Rows that were looked at one by one; null where an index found them. */
  scanned: number | null;
  /** Message that the next question is about, null where there are no more. */
  next: string | null;
};

const nothing: LogSlice = { rows: [], scanned: null, next: null };

/** What one look at single rows may take: a few hundredths of a second in memory. */
export const rowsAtOnce = 10_000;

/** A slice of the delivery log in order of recipient, or backwards; nothing beside a message that has no row. */
export async function readLogRows(db: Connection, question: LogQuestion): Promise<LogSlice> {
  const { at, backwards = false, limit, scan = rowsAtOnce } = question;
  const values: unknown[] = [question.deliveryId, limit + 1];
  const bind = (value: unknown) => `$${values.push(value)}`;
  let beyond = "";
  if (at !== null) {
    const position = await findPosition(db, question, at);
    if (!position) return nothing;
    beyond = ` and (recipient, message_key) ${backwards ? "<" : ">"} (${bind(position.recipient)}, ${bind(at)}::uuid)`;
  }
  const picked = logRuns(question, bind);
  if (picked.runs.length === 0) return nothing;
  const way = backwards ? " desc" : "";
  const ask = { picked, order: `recipient${way}, message_key${way}`, from: `delivery_log where delivery_id = $1 and ${inMonths(question.months)}`, beyond };
  if (picked.only === null) {
    const { rows } = await db.query<LogRow>(pageSql(ask), values);
    return { rows: rows.slice(0, limit), scanned: null, next: rows.length > limit ? (rows[limit - 1]?.messageKey ?? null) : null };
  }
  const { rows } = await db.query<Looked>(scanSql(ask, bind, scan), values);
  return sliceOf(rows, limit, scan);
}

type Ask = { picked: LogRuns; order: string; from: string; beyond: string };

function pageSql({ picked: { runs, gathered }, order, from, beyond }: Ask): string {
  // "offset 0" keeps the order from making another index look better than the one meant for it.
  const pages = gathered
    ? runs.map((run) => `select * from (select * from ${from} and ${run}${beyond} offset 0) gathered`)
    : runs.map((run) => `(select * from ${from} and ${run}${beyond} order by ${order} limit $2)`);
  return `select ${logColumns} from (${pages.join(" union all ")}) l order by ${order} limit $2`;
}

/** Rows in order, one by one: those that fit, and the last that is looked at, so that it is known how far that was. */
function scanSql({ picked: { runs, only }, order, from, beyond }: Ask, bind: Bind, scan: number): string {
  const most = bind(scan);
  const ordered = runs.map((run) => `(select * from ${from} and ${run}${beyond} order by ${order} limit ${most})`);
  return `select ${logColumns}, l.place, l.fits from (
      select s.*, coalesce(${only}, false) as fits, row_number() over (order by ${order}) as place
      from (select * from (${ordered.join(" union all ")}) merged order by ${order} limit ${most}) s
    ) l where l.fits or l.place = ${most} order by ${order} limit $2`;
}

type Looked = LogRow & { place: number; fits: boolean };

function sliceOf(looked: Looked[], limit: number, scan: number): LogSlice {
  const fitting = looked.filter(({ fits }) => fits);
  const rows = fitting.slice(0, limit).map(({ place: _, fits: __, ...row }) => row);
  const last = fitting.length > limit ? fitting[limit - 1] : looked.at(-1);
  const goesOn = last !== undefined && (fitting.length > limit || last.place === scan);
  return { rows, scanned: last?.place ?? 0, next: goesOn ? last.messageKey : null };
}

async function findPosition(db: Connection, { deliveryId, months }: LogFilter, messageKey: string): Promise<{ recipient: string } | null> {
  const { rows } = await db.query<{ recipient: string }>(
    inEachMonth(months, (month) => `select recipient from delivery_log where delivery_id = $1 and message_key = $2::uuid and ${month}`),
    [deliveryId, messageKey],
  );
  return rows[0] ?? null;
}
