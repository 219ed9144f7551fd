import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";
import type { Outcome } from "@/lib/domain/message-state";
import { decidingEvent, type LogRow, logColumns } from "./log-columns";

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

/** A page of the delivery log in order of recipient. Conditions are written out only where set, so that each plan uses its index. */
export async function readLogRows(db: Connection, filter: LogFilter): Promise<LogRow[]> {
  const values: unknown[] = [filter.deliveryId, filter.limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["delivery_id = $1"];
  if (filter.outcome) conditions.push(`outcome = ${bind(filter.outcome)}::outcome`);
  if (filter.failedBy) conditions.push(`outcome = 'failed' and failed_by = ${bind(filter.failedBy)}::failed_by`);
  if (filter.reasonCode !== null) conditions.push(reasonCondition(bind(filter.reasonCode)));
  if (filter.complained !== null) conditions.push(`complained_at is ${filter.complained ? "not " : ""}null`);
  if (filter.recipientPrefix) {
    const prefix = bind(filter.recipientPrefix);
    conditions.push(`recipient >= ${prefix} and recipient < ${prefix} || U&'\\+10FFFF'`);
  }
  if (filter.after) {
    conditions.push(
      `(recipient, message_key) > (select recipient, message_key from delivery_log where delivery_id = $1 and message_key = ${bind(filter.after)}::uuid)`,
    );
  }
  const { rows } = await db.query<LogRow>(
    `select ${logColumns} from (
       select * from delivery_log where ${conditions.join(" and ")} order by recipient, message_key limit $2
     ) l ${decidingEvent} order by l.recipient, l.message_key`,
    values,
  );
  return rows;
}

/** The reason of a message still being retried is its latest deferral's. */
function reasonCondition(code: string): string {
  return `case outcome when 'failed' then coalesce(terminal_reason_code, 0) when 'deferred' then deferral_reason_code end = ${code}`;
}
