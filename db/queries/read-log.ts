import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { type LogRow, logColumns } from "./log-columns";

export type LogFilter = {
  deliveryId: number;
  outcome: Outcome | null;
  failedBy: FailedBy | null;
  reasonCode: number | null;
  complained: boolean | null;
  /** How the recipient's address begins, lower-cased. */
  recipientPrefix: string | null;
  /** Message the page follows. */
  after: string | null;
  limit: number;
};

/** A page of the delivery log in order of recipient; nothing after a message that has no row. */
export async function readLogRows(db: Connection, filter: LogFilter): Promise<LogRow[]> {
  const values: unknown[] = [filter.deliveryId, filter.limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  let follows = "";
  if (filter.after !== null) {
    const position = await findPosition(db, filter.deliveryId, filter.after);
    if (!position) return [];
    follows = ` and (recipient, message_key) > (${bind(position.recipient)}, ${bind(filter.after)}::uuid)`;
  }
  const pages = logRuns(filter, bind).map(
    (run) => `(select * from delivery_log where delivery_id = $1 and ${run}${follows} order by recipient, message_key limit $2)`,
  );
  const { rows } = await db.query<LogRow>(`select ${logColumns} from (${pages.join(" union all ")}) l order by l.recipient, l.message_key limit $2`, values);
  return rows;
}

/**
 * Conditions on delivery_log that together pick the filtered rows, each run with an index in order of recipient: one for every
 * outcome that the filter leaves, or all complaints.
 */
export function logRuns(filter: Omit<LogFilter, "deliveryId" | "after" | "limit">, bind: (value: unknown) => string): string[] {
  const shared = sharedConditions(filter, bind);
  const reason = filter.reasonCode === null ? null : bind(filter.reasonCode);
  const left = outcomes.filter((outcome) => outcome === (filter.outcome ?? outcome) && (outcome === "failed" || filter.failedBy === null));
  const runs = left.flatMap((outcome) => {
    const itsReason = reason && reasonCondition(outcome, reason);
    return reason && !itsReason ? [] : [[`outcome = '${outcome}'`, ...(itsReason ? [itsReason] : []), ...shared].join(" and ")];
  });
  if (runs.length === 0) return ["false"];
  return filter.complained && runs.length > 1 ? [`(${runs.map((run) => `(${run})`).join(" or ")}) and complained_at is not null`] : runs;
}

function sharedConditions({ failedBy, complained, recipientPrefix }: Omit<LogFilter, "deliveryId" | "after" | "limit">, bind: (value: unknown) => string) {
  const conditions: string[] = [];
  if (failedBy) conditions.push(`failed_by = ${bind(failedBy)}::failed_by`);
  if (complained !== null) conditions.push(`complained_at is ${complained ? "not " : ""}null`);
  if (recipientPrefix) {
    const prefix = bind(recipientPrefix);
    conditions.push(`recipient >= ${prefix} and recipient < ${prefix} || U&'\\+10FFFF'`);
  }
  return conditions;
}

/** The reason of a message still being retried is its latest deferral's; what stands well has none. */
function reasonCondition(outcome: Outcome, code: string): string | null {
  if (outcome === "failed") return `coalesce(terminal_reason_code, 0) = ${code}`;
  return outcome === "deferred" ? `deferral_reason_code = ${code}` : null;
}

async function findPosition(db: Connection, deliveryId: number, messageKey: string): Promise<{ recipient: string } | null> {
  const { rows } = await db.query<{ recipient: string }>("select recipient from delivery_log where delivery_id = $1 and message_key = $2::uuid", [
    deliveryId,
    messageKey,
  ]);
  return rows[0] ?? null;
}
