import { traceOf } from "./delivery-hints";
import type { WireRecord } from "./wire";

/** More recipients than this in one record is not mail; KumoMTA's own limit is near a thousand. */
export const maxRecipients = 10_000;

/** Who a record is about, as sent: a complaint's recipient is within the report. Empty where the record names nobody. */
export function recipientsOf(record: WireRecord): unknown[] {
  if (record.type === "Feedback") return complainantsOf(record);
  return listOf(record.recipient).filter((recipient) => record.type !== "Rejection" || recipient !== "");
}

/** The trace header is the MTA's own; Original-Rcpt-To is what the reporter chose to write (RFC 5965 §3.2). */
function complainantsOf(record: WireRecord): unknown[] {
  const traced = listOf(traceOf(record).recipient);
  return traced.length > 0 ? traced : listOf(record.feedback_report.original_rcpto_to);
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
