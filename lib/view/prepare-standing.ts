import type { DeliverySummary } from "@/lib/contract/delivery";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { type Mode, type StatusLabel, statusLabel } from "@/lib/domain/mode";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import { linkThen, type Then } from "./then";
import type { Wording } from "./wording";

export type StandingPart = { key: FailedBy; text: string; href: string | null; title: string };

/** One cell of "where messages stand". */
export type Standing = {
  key: "delivered" | "relayed" | "deferred" | "failed" | "complained" | "pending";
  label: string;
  count: number;
  /** The log filtered to exactly these messages; null when there are none, or when not all of them have a row of that time. */
  href: string | null;
  hint: string | null;
  /** What the hint is made of, where it does not say. */
  hintTitle: string | null;
  parts: StandingPart[];
  /** What the log calls them in the mode, null where it has no word of its own. */
  logged: string | null;
};

type Standable = Pick<DeliverySummary, "id" | "counts" | "failedBy" | "messagesToSend">;

/** What is only sometimes known of how it goes: by how many landed grows a second, and how many seconds it took to relay all. */
export type StandingLife = { landingPerSecond: number | null; relayedWithinSeconds: number | null };

const unknownLife: StandingLife = { landingPerSecond: null, relayedWithinSeconds: null };

/** Where the messages of a delivery stand, in the order they travel. `then`: the instant that the summary is of, null for now. */
export function prepareStanding(summary: Standable, mode: Mode, then: Then | null, w: Wording, life = unknownLife): Standing[] {
  const { counts, id, messagesToSend } = summary;
  const hrefOf = (count: number, link: LogLink) => (count === 0 ? null : logHref(id, linkThen(link, then)));
  const share = (part: number, whole: number, key: "ofAll" | "ofLanded") => {
    const percent = percentOf(part, whole);
    return percent === null ? null : w.t(`delivery.standing.${key}`, { percent: w.percent(percent) });
  };
  const cell = (key: Exclude<Standing["key"], "complained">, hint: string | null): Standing => ({
    key,
    label: w.t(`outcome.${key}`),
    count: counts[key],
    href: key === "pending" && then?.whole === false ? null : hrefOf(counts[key], { outcome: key }),
    hint,
    hintTitle: null,
    parts: [],
    logged: labelWords(statusLabel(mode, key), w),
  });
  const parts = failedByCauses
    .filter((cause) => summary.failedBy[cause] > 0)
    .map((cause) => ({
      key: cause,
      text: w.t("delivery.standing.part", { count: w.count(summary.failedBy[cause]), cause: w.t(`failedBy.${cause}`) }),
      href: hrefOf(summary.failedBy[cause], { outcome: "failed", failedBy: cause }),
      title: w.t(`failedByHint.${cause}`),
    }));
  const unseen = unseenCount(summary);
  const { landingPerSecond: landing, relayedWithinSeconds: within } = life;
  const waiting = cell("pending", within === null ? pendingHint(summary, w) : w.t("delivery.standing.relayedWithin", { span: w.left(within) }));
  return [
    landing === null
      ? cell("delivered", share(counts.delivered, messagesToSend.value, "ofAll"))
      : { ...cell("delivered", w.t("delivery.standing.landing", { n: w.count(landing) })), hintTitle: w.t("delivery.standing.landingHint") },
    cell("relayed", w.t("delivery.standing.nothingHeard")),
    cell("deferred", w.t("delivery.standing.refusedForNow")),
    { ...cell("failed", null), parts },
    {
      key: "complained",
      label: w.t("delivery.standing.complained"),
      count: counts.complained,
      href: hrefOf(counts.complained, { complained: true }),
      hint: share(counts.complained, counts.delivered, "ofLanded"),
      hintTitle: null,
      parts: [],
      logged: null,
    },
    {
      ...waiting,
      ...(then === null ? { href: hrefOf(counts.pending - unseen, { outcome: "pending" }) } : {}),
      hintTitle: then === null && unseen > 0 ? w.t("delivery.standing.notSeenHint") : null,
    },
  ];
}

const labelKeys = {
  Pending: "pending",
  Sent: "sent",
  "Taken into account by the service provider": "takenIntoAccount",
  Failed: "failed",
  Ignored: "ignored",
} as const;

function labelWords(label: StatusLabel, w: Wording): string {
  return w.t(`status.${labelKeys[label]}`);
}

function pendingHint({ counts, messagesToSend }: Standable, w: Wording): string | null {
  if (counts.pending === 0) return messagesToSend.value === 0 ? null : w.t("delivery.standing.allLeft");
  const unseen = unseenCount({ counts, messagesToSend });
  if (unseen === 0) return null;
  return unseen === counts.pending ? w.t("delivery.standing.notSeen") : w.t("delivery.standing.someNotSeen", { count: w.count(unseen) });
}

/** Declared messages that no feed has named: they are pending, and have no row in the log. */
export function unseenCount({ counts, messagesToSend }: Pick<DeliverySummary, "counts" | "messagesToSend">): number {
  return Math.min(counts.pending, Math.max(0, messagesToSend.value - messagesToSend.seen));
}
