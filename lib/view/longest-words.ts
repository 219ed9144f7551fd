import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Wording } from "./wording";

const whole = 100;

/** Each of the longest words that can come to stand under the number while it moves; `past`: while somebody looks back. */
export function longestWords(
  { messagesToSend, finalAt, updatedAt }: Pick<DeliverySummary, "messagesToSend" | "finalAt" | "updatedAt">,
  past: boolean,
  w: Wording,
): string[] {
  const ends = { atLeast: w.percent(whole), atMost: w.percent(whole) };
  if (past) return [`${w.t("delivery.headline.bandThen", ends)} ${w.t("delivery.finality.thenOpen", { open: messagesToSend.value })}`];
  const band = w.t("delivery.headline.band", ends);
  const until = finalAt ?? updatedAt;
  const at = { instant: () => w.instant(until, "day-minute") };
  const notes = [
    w.t.markup(messagesToSend.declared ? "delivery.finality.noteOrLater" : "delivery.finality.noteMore", at),
    w.t("delivery.finality.noteOverdue"),
  ];
  const landed = w.t("delivery.headline.landed", { percent: w.percent(whole) });
  const ended = messagesToSend.declared
    ? w.t.markup("delivery.finality.noteCorrectable", { instant: () => w.instant(until, "day") })
    : w.t("delivery.finality.noteSettled");
  return [...notes.map((note) => `${band} ${note}`), `${landed} ${ended}`];
}
