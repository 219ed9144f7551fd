import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogLink } from "./log-href";

/** The instant gone back to, epoch ms. `whole`: every message to send has a row in the log and none came beyond the target, so what was pending then are rows too. */
export type Then = { at: number; whole: boolean };

type Known = Pick<DeliverySummary, "counts" | "messagesToSend" | "ignored" | "failedBy">;

export function thenOf(now: Pick<DeliverySummary, "messagesToSend">, at: number | null): Then | null {
  const { declared, exceeded, value, seen } = now.messagesToSend;
  return at === null ? null : { at, whole: declared && !exceeded && value === seen };
}

/** The same messages, by where they stood then. */
export function linkThen(link: LogLink, then: Then | null): LogLink {
  return then === null ? link : { ...link, at: new Date(then.at).toISOString() };
}

/** What the log holds, by where it stood then: what has a row now and had not begun was pending. */
export function loggedThen(now: Known, then: Known): Known {
  const left = then.messagesToSend.value - then.counts.pending;
  const { seen } = now.messagesToSend;
  return {
    ...then,
    ignored: now.ignored,
    counts: { ...then.counts, pending: Math.max(0, seen - left) },
    messagesToSend: { ...now.messagesToSend, value: seen },
  };
}
