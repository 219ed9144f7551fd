import type { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Transaction } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { inMonths } from "./in-months";
import { logColumns } from "./log-columns";
import { logRuns } from "./log-runs";
import { labelSql, reasonLabelSql } from "./log-words";
import { maskAddressSql, maskTextSql } from "./mask-sql";
import type { LogFilter } from "./read-log";

const literal = pg.escapeLiteral;
/** ISO 8601 UTC, to the millisecond; a third of what to_char takes. */
const iso = (column: string) => `replace((${column} at time zone 'UTC')::timestamp(3)::text, ' ', 'T') || 'Z'`;
/** What a spreadsheet would take for a formula (= + - @, tab, line ends) becomes text. Source: OWASP, CSV injection. */
const inert = (column: string) => `case when ascii(${column}) in (61, 43, 45, 64, 9, 10, 13) then '''' || ${column} else ${column} end`;
const attempts = `greatest("attemptEvents", "maxAttempt")`;
const complained = `"complainedAt" is not null`;
const hasReason = `"reasonCode" is not null and "reasonType" is not null`;
const reasonName = reasonLabelSql(`"reasonCode"`, `"ruleId"`);

const csvColumns = (mode: Mode) => `${inert(`"shownRecipient"`)} as recipient, outcome, ${labelSql(mode, "outcome")} as label, ${attempts} as attempts,
  ${iso(`"relayedAt"`)} as "relayedAt", ${iso(`"deliveredAt"`)} as "deliveredAt", ${iso(`"lastEventAt"`)} as "lastEventAt",
  "reasonCode", ${reasonName} as reason, "reasonType", "ruleId" as rule, ${inert(`"shownText"`)} as "smtpText",
  inferred::text as inferred, (${complained})::text as complained, ${inert(`"messageId"`)} as "messageId"`;

const jsonColumns = (
  mode: Mode,
) => `replace("messageKey"::text, '-', '') as "messageKey", "shownRecipient" as recipient, "messageId", outcome, ${labelSql(mode, "outcome")} as label, ${attempts} as attempts,
  ${iso(`"relayedAt"`)} as "relayedAt", ${iso(`"deliveredAt"`)} as "deliveredAt", ${iso(`"lastEventAt"`)} as "lastEventAt",
  case when ${hasReason} then json_build_object('code', "reasonCode", 'name', ${reasonName}, 'type', "reasonType",
    'ruleId', coalesce("ruleId", 'unknown'), 'text', "shownText") end as reason,
  "failedBy", inferred, ${complained} as complained`;

export type CopyLogFilter = Omit<LogFilter, "after" | "limit">;
export type CopyLog = { filter: CopyLogFilter; mode: Mode /** Without anybody's address. */; masked?: boolean };

/** Bytes of the filtered log as CSV with a header, written by Postgres in one snapshot, in the order the rows are found. */
export function copyLogAsCsv(client: Transaction, { filter, mode, masked = false }: CopyLog): Readable {
  return client.query(copyTo(`copy (select ${csvColumns(mode)} from ${source(filter, masked)}) to stdout (format csv, header)`));
}

/** The same as JSON, an object a line. JSON holds no raw control characters, so with two of them as quote and delimiter nothing is ever quoted. */
export function copyLogAsNdjson(client: Transaction, { filter, mode, masked = false }: CopyLog): Readable {
  const rows = `select row_to_json(j) from (select ${jsonColumns(mode)} from ${source(filter, masked)}) j`;
  return client.query(copyTo(`copy (${rows}) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')`));
}

function source(filter: CopyLogFilter, masked: boolean): string {
  const runs = logRuns(filter, (value) => literal(String(value))).map(({ where, only }) => `(${where}${only === null ? "" : ` and ${only}`})`);
  const picked = runs.length === 0 ? "false" : `(${runs.join(" or ")})`;
  const shown = masked ? [maskAddressSql("recipient"), maskTextSql(`"reasonText"`, "recipient")] : ["recipient", `"reasonText"`];
  return `(select ${logColumns} from delivery_log l where delivery_id = ${literal(String(filter.deliveryId))} and ${inMonths(filter.months)} and ${picked}) r
    cross join lateral (select ${shown[0]} as "shownRecipient", ${shown[1]} as "shownText") shown`;
}
