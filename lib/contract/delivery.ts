import * as z from "zod/mini";
import { failedByCauses } from "@/lib/domain/failed-by";
import { modes } from "@/lib/domain/mode";
import { instantParam } from "./instant-param";
import { proof } from "./proof";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();
const percent = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

export const success = z.object({ percent, atLeast: percent, atMost: percent });

export const outcomeCounts = z.object({
  pending: count,
  relayed: count,
  deferred: count,
  delivered: count,
  failed: count,
  complained: count,
});

export const failedBy = z.object({
  hard: count,
  soft: count,
  block: count,
  admin: count,
  undetermined: count,
  late: count,
  inferred: count,
});

/** Failures of one reason and cause. */
export const failureReason = z.object({ code: z.int(), name: z.string(), failedBy: z.enum(failedByCauses), count: z.int().check(z.positive()) });

/** Whether details are still there, or past their retention for some or all of the messages. Counts outlive both. */
const kept = z.enum(["kept", "partly", "gone"]);
export type Kept = z.infer<typeof kept>;

/** One delivery in full: GET /api/deliveries/:id, and each row of the list. The first five counts sum to messagesToSend.value. */
export const deliverySummary = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  /** As they were declared; null if they were not. */
  subject: z.nullable(z.string()),
  sender: z.nullable(z.string()),
  mode: z.enum(modes),
  /** Earliest event, null before any. */
  startedAt: z.nullable(instant),
  messagesToSend: z.object({
    value: count,
    declared: z.boolean(),
    /** More messages were seen than declared; value is then what was seen. */
    exceeded: z.boolean(),
    /** What the sender declared, null if nothing. */
    target: z.nullable(count),
    /** Messages seen in the feed. */
    seen: count,
  }),
  counts: outcomeCounts,
  /** Messages that the sender left out: they stand in the log, and are no messages to send. */
  ignored: count,
  failedBy,
  /** Failures by reason and cause, most first, read at once with the counts: they sum to counts.failed. Only where one delivery is asked for. */
  reasons: z.optional(z.array(failureReason)),
  success,
  validity: z.object({ requestedSeconds: count, effectiveSeconds: count }),
  provisional: z.boolean(),
  /** Latest relay + validity: by then every relayed message has a final word or is inferred to have timed out. */
  finalAt: z.nullable(instant),
  /** Latest event time. */
  lastEventAt: z.nullable(instant),
  updatedAt: instant,
  /** The delivery's own "now" if a replay runs its clock, null for the wall clock. */
  clockAt: z.nullable(instant),
  /** Feed that last reported on it. */
  feed: z.nullable(z.object({ id: z.string(), key: z.string() })),
  /** When these numbers were last recounted from the events, and whether they agreed; null before the first time. */
  proof: z.nullable(proof),
  details: z.object({ log: kept, events: kept }),
});
export type DeliverySummary = z.infer<typeof deliverySummary>;

/** Landed and failed at the end of each slot of a delivery's life so far, adding up. At most 40 slots. */
export const deliveryLife = z.object({ from: instant, slotSeconds: count, landed: z.array(z.int()), failed: z.array(z.int()) });
export type DeliveryLife = z.infer<typeof deliveryLife>;

/** `happened`: with "has" and "since", how many of its messages landed or failed since then; what landed may have been bounced back. */
export const listedDelivery = z.extend(deliverySummary, { life: z.nullable(deliveryLife), happened: z.nullable(count) });
export type ListedDelivery = z.infer<typeof listedDelivery>;

export const deliveryList = z.object({ rows: z.array(listedDelivery), nextCursor: z.nullable(z.string()) });
export type DeliveryList = z.infer<typeof deliveryList>;

export const deliveryStates = ["all", "provisional", "final"] as const;
/** `worst` and `best` go by Success %; what has none yet comes last. */
export const deliverySorts = ["newest", "heard", "worst", "best", "size", "failed"] as const;
/** Heard of within so many seconds. */
export const deliveryPeriods = { "1d": 86_400, "7d": 604_800, "30d": 2_592_000 } as const;
export const periodNames = ["1d", "7d", "30d"] as const satisfies readonly (keyof typeof deliveryPeriods)[];

/** What a delivery must have to be listed: messages with the MTA, some of them being retried, or something that landed or failed since an instant. */
export const heldKinds = ["held", "retried", "landed", "failed"] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Where a page ended: an id, and its place in the order. */
export const listCursor = /^(\d{1,15})~(-?[\d.:e+ -]{1,40}|-infinity)$/;

/** Search params of the list. Unknown or invalid values fall back on a page, and are refused by the API. `since` goes with `has`, by when it happened. With `ids` it is those deliveries, in no order, and only how much happened is asked besides. */
export const deliveryListParams = z.object({
  q: z.catch(z.string().check(z.maxLength(200)), ""),
  state: z.catch(z.enum(deliveryStates), "all"),
  mode: z.catch(z.nullable(z.enum(modes)), null),
  period: z.catch(z.nullable(z.enum(periodNames)), null),
  feed: z.catch(z.nullable(z.string().check(z.maxLength(20))), null),
  has: z.catch(z.nullable(z.enum(heldKinds)), null),
  since: instantParam,
  sort: z.catch(z.enum(deliverySorts), "newest"),
  cursor: z.catch(z.nullable(z.string().check(z.regex(listCursor))), null),
  limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  ids: z.catch(z.nullable(z.string().check(z.regex(/^\d{1,15}(,\d{1,15}){0,199}$/))), null),
});
export type DeliveryListParams = z.infer<typeof deliveryListParams>;
