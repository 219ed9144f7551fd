import type { DeliverySummary } from "@/lib/contract/delivery";
import { lifeSpan } from "@/lib/domain/clamp-instant";
import type { PreparedHistory } from "./prepare-history";

/** From a delivery's first event to past its last, epoch ms, in the steps it can be shown at. */
export type Life = { from: number; to: number; stepMs: number; bucketMs: number };

const minuteMs = 60_000;

/** Null before anything has happened. */
export function lifeOf(
  { startedAt, lastEventAt }: Pick<DeliverySummary, "startedAt" | "lastEventAt">,
  history: Pick<PreparedHistory, "from" | "to" | "bucketMs"> | null,
): Life | null {
  if (startedAt === null || lastEventAt === null) return null;
  const span = lifeSpan(Date.parse(startedAt), Date.parse(lastEventAt));
  const stepMs = history?.bucketMs ?? minuteMs;
  const from = history?.from ?? span.from;
  const to = from + Math.ceil((Math.max(span.to, history?.to ?? 0) - from) / stepMs) * stepMs;
  return { from, to, stepMs, bucketMs: stepMs };
}
