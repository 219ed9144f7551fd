import * as z from "zod/mini";
import { failedByCauses } from "@/lib/domain/failed-by";
import { failedBy } from "./delivery";
import { isStorable } from "./is-storable";

const count = z.int().check(z.nonnegative());
const percent = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

/** What failures are told apart by. `type` is the cause a failure is counted under, `reason` Campaign's code, `reply` the SMTP reply with its variable parts folded. */
export const breakdownDimensions = ["type", "reason", "domain", "provider", "mx", "ip", "reply"] as const;
export type BreakdownBy = (typeof breakdownDimensions)[number];

/** Rows are counted up to one more than this. */
export const rowsCounted = 5_000;

/** What a row opens into; first what is most likely asked of it: where, or why. */
export const opensInto = {
  type: ["domain", "provider", "reply", "mx", "ip", "reason"],
  reason: ["domain", "provider", "reply", "mx", "ip", "type"],
  domain: ["reason", "type"],
  provider: ["reason", "type", "domain"],
  mx: ["reason", "type"],
  ip: ["reason", "type"],
  reply: ["reason", "type"],
} as const satisfies Record<BreakdownBy, readonly BreakdownBy[]>;

export const messageCounts = z.object({
  pending: count,
  relayed: count,
  deferred: count,
  delivered: count,
  failed: count,
  ignored: count,
  complained: count,
});
export type MessageCounts = z.infer<typeof messageCounts>;

const figures = z.object({
  /** Messages of the row by outcome; null where only failures are told apart. */
  counts: z.nullable(messageCounts),
  failedBy,
  errors: count,
  /** Errors of all errors, or of the errors of what is broken down further; null over nothing. */
  contribution: percent,
  /** Errors of the messages processed: the row's own where `counts` is known, else the delivery's; null over nothing. */
  breakdown: percent,
});
export type BreakdownFigures = z.infer<typeof figures>;

export const breakdownRow = z.extend(figures, { value: z.string(), name: z.string() });
export type BreakdownRow = z.infer<typeof breakdownRow>;

/** GET /api/deliveries/:id/breakdown: most errors first, then by value. `rows` and `others` add up to `whole`. */
export const breakdown = z.object({
  by: z.enum(breakdownDimensions),
  of: z.nullable(z.object({ by: z.enum(breakdownDimensions), value: z.string(), name: z.string() })),
  rows: z.array(breakdownRow),
  /** Values there are; with `q`, that contain it. Counted to 5,000: one more stands for any number more. */
  rowCount: count,
  /** Whatever is in no row: values not shown, and messages for which none is known. */
  others: figures,
  whole: figures,
  /** Messages of the delivery that the MTA has had, or that failed before. */
  processed: count,
});
export type Breakdown = z.infer<typeof breakdown>;

/** `of=<by>:<value>`. */
export const breakdownOf = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(2_100), z.refine(isStorable)),
    z.transform((text) => ({ by: text.slice(0, text.indexOf(":")), value: text.slice(text.indexOf(":") + 1) })),
  ),
  z.union([
    z.object({ by: z.literal("type"), value: z.enum(failedByCauses) }),
    z.object({ by: z.literal("reason"), value: z.string().check(z.regex(/^\d{1,4}$/)) }),
    z.object({ by: z.enum(["domain", "provider", "mx", "ip", "reply"]), value: z.string().check(z.minLength(1)) }),
  ]),
);

/** Search params. `q` and `limit` fall back; what is asked by, and of what, must be one of the dimensions that go together. */
export const breakdownParams = z
  .object({
    by: z._default(z.enum(breakdownDimensions), "reason"),
    of: z._default(z.nullable(breakdownOf), null),
    q: z.catch(z.string().check(z.trim(), z.maxLength(200), z.refine(isStorable)), ""),
    limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000)), 50),
  })
  .check(z.refine(({ by, of }) => of === null || (opensInto[of.by] as readonly BreakdownBy[] | undefined)?.includes(by) === true));
export type BreakdownParams = z.infer<typeof breakdownParams>;
