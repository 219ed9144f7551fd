import { type FailedBy, failedByCauses, failedByOf } from "./failed-by";
import { deriveOutcome, type MessageState } from "./message-state";
import { recipientDomain } from "./recipient-domain";

/** What messages are told apart by: the recipient's domain; host and sending address of the latest attempt that names any. */
export const breakdownDimensions = ["domain", "mx", "ip"] as const;
export type BreakdownDimension = (typeof breakdownDimensions)[number];

/** Failures also by what the remote host said (reply-template). */
const failureDimensions = [...breakdownDimensions, "reply"] as const;
export type FailureDimension = (typeof failureDimensions)[number];

/** Exclusive but for `complained`: every message of a value is counted under one of the others. */
export const breakdownColumns = ["pending", "relayed", "deferred", "delivered", "ignored", ...failedByCauses, "complained"] as const;
export type BreakdownColumn = (typeof breakdownColumns)[number];

/** One message more in each of the columns of one value. */
export type BreakdownStep = { dimension: BreakdownDimension; value: string; columns: BreakdownColumn[] };
export type FailureStep = { dimension: FailureDimension; value: string; reasonCode: number; failedBy: FailedBy };

/** Where a message in this state is counted. It has no mx and no ip while no attempt named one. */
export function breakdownOfState(state: MessageState, recipient: string): BreakdownStep[] {
  const outcome = deriveOutcome(state);
  const columns: BreakdownColumn[] = [outcome === "failed" ? causeOf(state) : outcome];
  if (state.complainedAt !== null) columns.push("complained");
  return valuesOf(state, recipient).map(([dimension, value]) => ({ dimension, value, columns }));
}

/** Where a failure is counted, `reply` being its template as kept (or null); nowhere what did not fail. */
export function failureBreakdownOfState(state: MessageState, recipient: string, reply: string | null): FailureStep[] {
  if (deriveOutcome(state) !== "failed") return [];
  const reasonCode = state.terminal?.qualification?.reasonCode ?? 0;
  const failedBy = causeOf(state);
  const values: [FailureDimension, string][] = valuesOf(state, recipient);
  if (reply !== null) values.push(["reply", reply]);
  return values.map(([dimension, value]) => ({ dimension, value, reasonCode, failedBy }));
}

function causeOf({ terminal }: MessageState): FailedBy {
  return terminal ? failedByOf(terminal) : "undetermined";
}

function valuesOf({ route }: MessageState, recipient: string): [BreakdownDimension, string][] {
  const values: [BreakdownDimension, string][] = [["domain", recipientDomain(recipient)]];
  if (route?.mx) values.push(["mx", route.mx]);
  if (route?.ip) values.push(["ip", route.ip]);
  return values;
}
