import * as z from "zod/mini";
import { modes } from "@/lib/domain/mode";
import { failedBy } from "./delivery";
import { isStorable } from "./is-storable";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();

/** More deliveries are not added up in one report. */
export const mostReported = 1_000;

export const reportDimensions = ["domain", "provider"] as const;

/** Messages that the MTA has had, or that failed before: `delivered`, `open` and all of `failedBy` add up to `processed`. */
const statistics = z.object({ processed: count, delivered: count, open: count, failedBy, complained: count });
export type Statistics = z.infer<typeof statistics>;

export const reportRow = z.extend(statistics, { value: z.string(), name: z.string() });
export type ReportRow = z.infer<typeof reportRow>;

export const reportedDelivery = z.extend(statistics, {
  id: z.string(),
  key: z.string(),
  label: z.string(),
  mode: z.enum(modes),
  startedAt: instant,
  messagesToSend: count,
});
export type ReportedDelivery = z.infer<typeof reportedDelivery>;

/**
 * GET /api/reports: the deliveries whose first event lies from `from` to before `to`, and what became of all their messages to this day, by recipient
 * domain or mailbox provider; most messages first. `rows` and `others` add up to `total`, as `deliveries` do while all are listed.
 */
export const report = z.object({
  from: instant,
  to: instant,
  by: z.enum(reportDimensions),
  feeds: z.array(z.object({ id: z.string(), key: z.string() })),
  deliveryCount: count,
  /** Null where more deliveries began than are added up. */
  statistics: z.nullable(
    z.object({
      rows: z.array(reportRow),
      rowCount: count,
      others: statistics,
      total: statistics,
      /** The latest of them, with `of` those that have messages to it. */
      deliveries: z.array(reportedDelivery),
      /** What the deliveries are told of, where not of all their messages, and how many have any to it. */
      of: z.nullable(z.object({ value: z.string(), name: z.string(), deliveryCount: count })),
    }),
  ),
});
export type Report = z.infer<typeof report>;

const day = z.catch(z.nullable(z.iso.date()), null);

/** Search params: days of UTC, `to` included; without them, the latest seven. With `of`, a value of `by`, each delivery is told of its messages to that alone. Invalid values fall back on a page, and are refused by the API. */
export const reportParams = z.object({
  from: day,
  to: day,
  feed: z.catch(z.nullable(z.string().check(z.regex(/^[1-9]\d{0,9}$/))), null),
  by: z.catch(z.enum(reportDimensions), "domain"),
  of: z.catch(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(255), z.refine(isStorable))), null),
  q: z.catch(z.string().check(z.trim(), z.maxLength(200)), ""),
  limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000)), 50),
});
export type ReportParams = z.infer<typeof reportParams>;
