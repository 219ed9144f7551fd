import { z } from "zod";
import { failedByCauses } from "@/lib/domain/failed-by";
import { failedBy } from "./delivery";
import { isStorable } from "./is-storable";

const count = z.number().int().nonnegative();
const percent = z.number().min(0).max(100).nullable();

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
  counts: messageCounts.nullable(),
  failedBy,
  errors: count,
  /** Errors of all errors, or of the errors of what is broken down further; null over nothing. */
  contribution: percent,
  /** Errors of the messages processed: the row's own where `counts` is known, else the delivery's; null over nothing. */
  breakdown: percent,
});
export type BreakdownFigures = z.infer<typeof figures>;

export const breakdownRow = figures.extend({ value: z.string(), name: z.string() });
export type BreakdownRow = z.infer<typeof breakdownRow>;

/** GET /api/deliveries/:id/breakdown: most errors first, then by value. `rows` and `others` add up to `whole`. */
export const breakdown = z.object({
  by: z.enum(breakdownDimensions),
  of: z.object({ by: z.enum(breakdownDimensions), value: z.string(), name: z.string() }).nullable(),
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
export const breakdownOf = z
  .string()
  .max(2_100)
  .refine(isStorable)
  .transform((text) => ({ by: text.slice(0, text.indexOf(":")), value: text.slice(text.indexOf(":") + 1) }))
  .pipe(
    z.union([
      z.object({ by: z.literal("type"), value: z.enum(failedByCauses) }),
      z.object({ by: z.literal("reason"), value: z.string().regex(/^\d{1,4}$/) }),
      z.object({ by: z.enum(["domain", "provider", "mx", "ip", "reply"]), value: z.string().min(1) }),
    ]),
  );

/** Search params. `q` and `limit` fall back; what is asked by, and of what, must be one of the dimensions that go together. */
export const breakdownParams = z
  .object({
    by: z.enum(breakdownDimensions).default("reason"),
    of: breakdownOf.nullable().default(null),
    q: z.string().trim().max(200).refine(isStorable).catch(""),
    limit: z.coerce.number().int().min(1).max(1_000).catch(50),
  })
  .refine(({ by, of }) => of === null || (opensInto[of.by] as readonly BreakdownBy[] | undefined)?.includes(by) === true);
export type BreakdownParams = z.infer<typeof breakdownParams>;
