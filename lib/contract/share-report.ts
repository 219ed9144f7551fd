import * as z from "zod/mini";
import { failedByCauses } from "@/lib/domain/failed-by";
import { modes } from "@/lib/domain/mode";
import { shareKinds } from "@/lib/domain/share";
import { success } from "./delivery";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();
const percent = z.number().check(z.minimum(0), z.maximum(100));

/** A name that somebody gave, or a domain. No address gets through, whoever put it there. */
const name = z.string().check(z.maxLength(300), z.regex(/^[^@]*$/, "must hold no address"));

export const shareCounts = z.strictObject({
  messagesToSend: count,
  declared: z.boolean(),
  delivered: count,
  relayed: count,
  deferred: count,
  pending: count,
  failed: count,
  complained: count,
});
export type ShareCounts = z.infer<typeof shareCounts>;

/** Figures of a group, rounded to the smallest group. */
const groupFigures = z.strictObject({ delivered: count, open: count, failed: count });

export const shareHeadline = z.strictObject({
  mode: z.enum(modes),
  ...success.shape,
  provisional: z.boolean(),
  /** Whether the sender declared how many there are; null where it was frozen before that was kept, and so is not known. */
  declared: z._default(z.nullable(z.boolean()), null),
  finalAt: z.nullable(instant),
  lastEventAt: z.nullable(instant),
});
export type ShareHeadline = z.infer<typeof shareHeadline>;

/** What has certainly landed and what still can, as stood from each instant on. */
const closing = z.strictObject({
  points: z.array(z.strictObject({ at: instant, atLeast: percent, atMost: percent })),
  until: z.nullable(instant),
  deadline: z.nullable(instant),
});
export type ShareClosing = z.infer<typeof closing>;

/** Buckets in which nothing is told are left out. */
const throughput = z.strictObject({
  bucketSeconds: z.int().check(z.positive()),
  points: z.array(z.strictObject({ at: instant, relayed: count, delivered: count, deferrals: count })),
});
export type ShareThroughput = z.infer<typeof throughput>;

const reasons = z.strictObject({
  rows: z.array(z.strictObject({ code: z.int(), failedBy: z.enum(failedByCauses), count })),
  other: count,
  total: count,
});
export type ShareReasons = z.infer<typeof reasons>;

const providers = z.strictObject({
  rows: z.array(z.strictObject({ name, ...groupFigures.shape })),
  other: z.nullable(groupFigures),
  /** Where this is not kept by time, the instant it is of. */
  asOf: instant,
});
export type ShareProviders = z.infer<typeof providers>;

/** One delivery of several. Its figures are null where it is too small to be told of. */
const row = z.strictObject({
  title: name,
  startedAt: z.nullable(instant),
  figures: z.nullable(z.strictObject({ headline: shareHeadline, counts: shareCounts })),
});

/** How the answer of each delivery of several closed. Null where it is too small to be told of. */
const curve = z.strictObject({ title: name, startedAt: z.nullable(instant), closing: z.nullable(closing) });
export type ShareCurve = z.infer<typeof curve>;

const period = z.strictObject({
  rows: z.array(row),
  /** Deliveries that are in the totals and not in a row: too small, or too many to show. */
  otherDeliveries: count,
  other: z.nullable(shareCounts),
  deliveries: count,
});

/**
 * All that ever leaves through a link: sums, by instants, causes, providers and names of deliveries. Closed: what is not named here cannot
 * be in it. A section is null if it was not chosen.
 */
export const shareReport = z.strictObject({
  kind: z.enum(shareKinds),
  title: name,
  /** Event time that the numbers are of. */
  asOf: instant,
  live: z.boolean(),
  smallestGroup: count,
  /** When what is reported on began, and for a period its end. */
  from: z.nullable(instant),
  to: z.nullable(instant),
  /** Fewer messages than the smallest group: nothing is told. */
  withheld: z.boolean(),
  headline: z.nullable(shareHeadline),
  counts: z.nullable(shareCounts),
  closing: z.nullable(closing),
  throughput: z.nullable(throughput),
  reasons: z.nullable(reasons),
  providers: z.nullable(providers),
  comparison: z.nullable(z.array(row)),
  /** What was frozen before there were curves and a most of deliveries goes without. */
  curves: z._default(z.nullable(z.array(curve)), null),
  period: z.nullable(period),
  /** Deliveries of a period that no figure holds: there were more than are added up. */
  leftOut: z._default(count, 0),
});
export type ShareReport = z.infer<typeof shareReport>;

/** Frames of a shared report's stream. After `closed` the link no longer works. */
export const shareFrame = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("report"), report: shareReport }),
  z.strictObject({ type: z.literal("heartbeat"), at: instant }),
  z.strictObject({ type: z.literal("closed") }),
]);
export type ShareFrame = z.infer<typeof shareFrame>;
