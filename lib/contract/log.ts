import * as z from "zod/mini";
import { eventKinds } from "@/lib/domain/event";
import { failedByCauses } from "@/lib/domain/failed-by";
import { domainsOf, otherProvider } from "@/lib/domain/mailbox-provider";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { statusLabels } from "@/lib/domain/mode";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { instantParam, isInstant } from "./instant-param";
import { isStorable } from "./is-storable";
import { recipientSearch } from "./sealed-search";

const instant = z.iso.datetime();

export const reason = z.object({
  code: z.int(),
  name: z.string(),
  type: z.enum(failureTypes),
  ruleId: z.string(),
  text: z.nullable(z.string()),
});
export type Reason = z.infer<typeof reason>;

/** One message of the delivery log. `messageKey` is opaque: it names the message without its address. */
export const logRow = z.object({
  messageKey: z.string(),
  recipient: z.string(),
  messageId: z.nullable(z.string()),
  outcome: z.enum(outcomes),
  label: z.enum(statusLabels),
  attempts: z.int().check(z.nonnegative()),
  relayedAt: z.nullable(instant),
  deliveredAt: z.nullable(instant),
  lastEventAt: z.nullable(instant),
  reason: z.nullable(reason),
  /** Cause a failed message is counted under, null otherwise. */
  failedBy: z.nullable(z.enum(failedByCauses)),
  inferred: z.boolean(),
  complained: z.boolean(),
  /** Host and sending address of the latest attempt that names one. */
  mx: z.nullable(z.string()),
  ip: z.nullable(z.string()),
});
export type LogRow = z.infer<typeof logRow>;

/**
 * A page of the log. Where rows had to be looked at one by one, `scanned` says how many were, and a page may hold few or none of those
 * asked for while `nextCursor` goes on. Asked for with `before`, it is the page that ends there, and the cursor goes on backwards.
 */
export const logPage = z.object({
  rows: z.array(logRow),
  nextCursor: z.nullable(z.string()),
  scanned: z.nullable(z.int().check(z.nonnegative())),
  /** How many messages the filter holds in all, where a counter knows. */
  count: z.nullable(z.int().check(z.nonnegative())),
});
export type LogPage = z.infer<typeof logPage>;

const words = z.catch(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000), z.refine(isStorable))), null);
const moment = z.catch(z.nullable(z.iso.datetime({ offset: true }).check(z.refine(isInstant))), null);

/** Whether there is such a mailbox provider; "other" stands for domains that are nobody's. */
function isProvider(id: string): boolean {
  return id === otherProvider || domainsOf(id).length > 0;
}

/** Names parted by commas, in the domain's order; one that is none of them makes it no filter at all. */
const outcomeList = z.pipe(
  z.pipe(
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform((said) => (typeof said === "string" ? said.split(",") : said)),
    ),
    z.array(z.enum(outcomes)).check(z.minLength(1)),
  ),
  z.transform((named): Outcome[] => outcomes.filter((outcome) => named.includes(outcome))),
);

/**
 * Search params of the log; they combine. Invalid values fall back to "no filter" on a page, and are refused by the API. `outcome` is one or several, parted by commas. `domain` is a
 * recipient's, `provider` the id of a mailbox provider, or "other" for domains that are nobody's, `mx` and `ip` the hosts of the latest attempt that
 * names one, `reply` a folded SMTP reply as the failures show it. `attempts` is "3", "2-5", "3-" or "-2". `dueBefore` asks for open messages whose
 * validity runs out by then, `dueAfter` for those that run out later. `from` (included) and `to` (not included) are about the last event, `landedSince` and `failedSince`
 * (included) about when it landed or failed; what landed may have been bounced since. With `at`, an instant, `outcome`, `failedBy` and `complained` are asked of where messages stood at the
 * end of the last whole minute before it, and all else, what the rows tell too, is of now. `q` is an address or how one begins, as it is or
 * sealed (see sealed-search); with `exact` the whole of it.
 */
export const logFilterParams = z.object({
  outcome: z.catch(z.nullable(outcomeList), null),
  failedBy: z.catch(z.nullable(z.enum(failedByCauses)), null),
  reason: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(9999))), null),
  domain: words,
  provider: z.catch(z.nullable(z.string().check(z.refine(isProvider))), null),
  mx: words,
  ip: words,
  reply: words,
  attempts: z.catch(z.nullable(z.string().check(z.regex(/^(?=.*\d)\d{0,6}(-\d{0,6})?$/))), null),
  dueAfter: moment,
  dueBefore: moment,
  from: moment,
  to: moment,
  landedSince: moment,
  failedSince: moment,
  at: instantParam,
  complained: z.catch(z.nullable(z.stringbool()), null),
  q: z.catch(z.nullable(recipientSearch.check(z.refine(isStorable))), null),
  exact: z.catch(z.nullable(z.stringbool()), null),
});
export type LogFilterParams = z.infer<typeof logFilterParams>;

/** A message's key, or what names it: its recipient, or message id and recipient. */
const messageName = z.string().check(z.maxLength(600), z.regex(/^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$|@/i), z.refine(isStorable));

/** A page follows the message `cursor`, or precedes the message `before`. */
export const logParams = z.extend(logFilterParams, {
  cursor: z.catch(z.nullable(messageName), null),
  before: z.catch(z.nullable(messageName), null),
  limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 50),
});
export type LogParams = z.infer<typeof logParams>;

export const messageEvent = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  at: instant,
  inferred: z.boolean(),
  attempt: z.nullable(z.int()),
  smtpCode: z.nullable(z.int()),
  enhancedCode: z.nullable(z.string()),
  bounceClass: z.nullable(z.int()),
  text: z.nullable(z.string()),
  mx: z.nullable(z.string()),
  sendingIp: z.nullable(z.string()),
  queueTimeMs: z.nullable(z.number()),
  reason: z.nullable(reason),
  /** True for the event that decided where the message stands. */
  decided: z.boolean(),
  /** Known while the raw batch is kept. */
  receivedAt: z.nullable(instant),
  feed: z.nullable(z.string()),
  batchId: z.nullable(z.string()),
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** A rule of the workspace's own, as it was worded when it decided. What it names must all hold. */
export const ownRule = z.object({
  id: z.string(),
  name: z.string(),
  wording: z.int(),
  enhancedCode: z.nullable(z.string()),
  smtpCode: z.nullable(z.int()),
  phrase: z.nullable(z.string()),
  type: z.enum(failureTypes),
  reasonCode: z.int(),
});
export type OwnRuleWording = z.infer<typeof ownRule>;

/** GET /api/deliveries/:id/log/:messageKey: one message with its events in order of time. */
export const messageDetail = z.extend(logRow, {
  delivery: z.object({ id: z.string(), key: z.string(), label: z.string(), mode: z.enum(["relay", "efs"]) }),
  /** When validity runs out, null before the MTA had it. */
  deadlineAt: z.nullable(instant),
  events: z.array(messageEvent),
  /** The workspace's own rules that its events' reasons name. */
  ownRules: z.array(ownRule),
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
