import type { LogFilter } from "./read-log";

export type LogConditions = Omit<LogFilter, "after" | "limit">;

/** What a row of the log must satisfy, as SQL. Conditions are written out only where set, so that each plan uses its index. */
export function logConditions(filter: LogConditions, bind: (value: string | number) => string): string {
  const conditions = [`delivery_id = ${bind(filter.deliveryId)}`];
  if (filter.outcome) conditions.push(`outcome = ${bind(filter.outcome)}::outcome`);
  if (filter.failedBy) conditions.push(`outcome = 'failed' and failed_by = ${bind(filter.failedBy)}::failed_by`);
  if (filter.reasonCode !== null) conditions.push(reasonCondition(bind(filter.reasonCode)));
  if (filter.complained !== null) conditions.push(`complained_at is ${filter.complained ? "not " : ""}null`);
  if (filter.recipientPrefix) {
    const prefix = bind(filter.recipientPrefix);
    conditions.push(`recipient >= ${prefix} and recipient < ${prefix} || U&'\\+10FFFF'`);
  }
  return conditions.join(" and ");
}

/** The reason of a message still being retried is its latest deferral's. */
function reasonCondition(code: string): string {
  return `case outcome when 'failed' then coalesce(terminal_reason_code, 0) when 'deferred' then deferral_reason_code end = ${code}`;
}
