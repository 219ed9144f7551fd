import { z } from "zod";
import { eventKinds } from "@/lib/domain/event";
import { failedByCauses } from "@/lib/domain/failed-by";
import { domainsOf, otherProvider } from "@/lib/domain/mailbox-provider";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { statusLabels } from "@/lib/domain/mode";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { isInstant } from "./instant-param";
import { isStorable } from "./is-storable";
import { recipientSearch } from "./sealed-search";

const instant = z.iso.datetime();

export const reason = z.object({
  code: z.number().int(),
  name: z.string(),
  type: z.enum(failureTypes),
  ruleId: z.string(),
  text: z.string().nullable(),
});
export type Reason = z.infer<typeof reason>;

/** One message of the delivery log. `messageKey` is opaque: it names the message without its address. */
export const logRow = z.object({
  messageKey: z.string(),
  recipient: z.string(),
  messageId: z.string().nullable(),
  outcome: z.enum(outcomes),
  label: z.enum(statusLabels),
  attempts: z.number().int().nonnegative(),
  relayedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  lastEventAt: instant.nullable(),
  reason: reason.nullable(),
  /** Cause a failed message is counted under, null otherwise. */
  failedBy: z.enum(failedByCauses).nullable(),
  inferred: z.boolean(),
  complained: z.boolean(),
  /** Host and sending address of the latest attempt that names one. */
  mx: z.string().nullable(),
  ip: z.string().nullable(),
});
export type LogRow = z.infer<typeof logRow>;

/**
 * A page of the log. Where rows had to be looked at one by one, `scanned` says how many were, and a page may hold few or none of those
 * asked for while `nextCursor` goes on. Asked for with `before`, it is the page that ends there, and the cursor goes on backwards.
 */
export const logPage = z.object({
  rows: z.array(logRow),
  nextCursor: z.string().nullable(),
  scanned: z.number().int().nonnegative().nullable(),
  /** How many messages the filter holds in all, where a counter knows. */
  count: z.number().int().nonnegative().nullable(),
});
export type LogPage = z.infer<typeof logPage>;

const words = z.string().trim().min(1).max(1_000).refine(isStorable).nullable().catch(null);
const moment = z.iso.datetime({ offset: true }).refine(isInstant).nullable().catch(null);

/** Whether there is such a mailbox provider; "other" stands for domains that are nobody's. */
function isProvider(id: string): boolean {
  return id === otherProvider || domainsOf(id).length > 0;
}

/** Names parted by commas, in the domain's order; one that is none of them makes it no filter at all. */
const outcomeList = z
  .union([z.string(), z.array(z.string())])
  .transform((said) => (typeof said === "string" ? said.split(",") : said))
  .pipe(z.array(z.enum(outcomes)).min(1))
  .transform((named): Outcome[] => outcomes.filter((outcome) => named.includes(outcome)));

/**
 * Search params of the log; they combine. Invalid values fall back to "no filter" on a page, and are refused by the API. `outcome` is one or several, parted by commas. `domain` is a
 * recipient's, `provider` the id of a mailbox provider, or "other" for domains that are nobody's, `mx` and `ip` the hosts of the latest attempt that
 * names one, `reply` a folded SMTP reply as the failures show it. `attempts` is "3", "2-5", "3-" or "-2". `dueBefore` asks for open messages whose
 * validity runs out by then, `dueAfter` for those that run out later. `from` (included) and `to` (not included) are about the last event. `q` is an address or how one begins, as it is or
 * sealed (see sealed-search); with `exact` the whole of it.
 */
export const logFilterParams = z.object({
  outcome: outcomeList.nullable().catch(null),
  failedBy: z.enum(failedByCauses).nullable().catch(null),
  reason: z.coerce.number().int().min(0).max(9999).nullable().catch(null),
  domain: words,
  provider: z.string().refine(isProvider).nullable().catch(null),
  mx: words,
  ip: words,
  reply: words,
  attempts: z
    .string()
    .regex(/^(?=.*\d)\d{0,6}(-\d{0,6})?$/)
    .nullable()
    .catch(null),
  dueAfter: moment,
  dueBefore: moment,
  from: moment,
  to: moment,
  complained: z.stringbool().nullable().catch(null),
  q: recipientSearch.refine(isStorable).nullable().catch(null),
  exact: z.stringbool().nullable().catch(null),
});
export type LogFilterParams = z.infer<typeof logFilterParams>;

/** A message's key, or what names it: its recipient, or message id and recipient. */
const messageName = z
  .string()
  .max(600)
  .regex(/^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$|@/i)
  .refine(isStorable);

/** A page follows the message `cursor`, or precedes the message `before`. */
export const logParams = logFilterParams.extend({
  cursor: messageName.nullable().catch(null),
  before: messageName.nullable().catch(null),
  limit: z.coerce.number().int().min(1).max(500).catch(50),
});
export type LogParams = z.infer<typeof logParams>;

export const messageEvent = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  at: instant,
  inferred: z.boolean(),
  attempt: z.number().int().nullable(),
  smtpCode: z.number().int().nullable(),
  enhancedCode: z.string().nullable(),
  bounceClass: z.number().int().nullable(),
  text: z.string().nullable(),
  mx: z.string().nullable(),
  sendingIp: z.string().nullable(),
  queueTimeMs: z.number().nullable(),
  reason: reason.nullable(),
  /** True for the event that decided where the message stands. */
  decided: z.boolean(),
  /** Known while the raw batch is kept. */
  receivedAt: instant.nullable(),
  feed: z.string().nullable(),
  batchId: z.string().nullable(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** GET /api/deliveries/:id/log/:messageKey: one message with its events in order of time. */
export const messageDetail = logRow.extend({
  delivery: z.object({ id: z.string(), key: z.string(), label: z.string(), mode: z.enum(["relay", "efs"]) }),
  /** When validity runs out, null before the MTA had it. */
  deadlineAt: instant.nullable(),
  events: z.array(messageEvent),
  /** False once its events are past their retention; where it stands is still known. */
  eventsKept: z.boolean(),
});
export type MessageDetail = z.infer<typeof messageDetail>;

/** GET /api/deliveries/:id/log/:messageKey/events/:eventId: the item of the raw batch that an event was read from. */
export const rawEvent = z.discriminatedUnion("state", [
  z.object({ state: z.literal("kept"), raw: z.string() }),
  /** The batch is past its retention. */
  z.object({ state: z.literal("gone") }),
  /** No feed sent it: it was declared, or Aftersend concluded it. */
  z.object({ state: z.literal("none") }),
]);
export type RawEvent = z.infer<typeof rawEvent>;
