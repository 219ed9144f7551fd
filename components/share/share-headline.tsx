import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { ShareHeadline as Headline, ShareCounts } from "@/lib/contract/share-report";
import { lateBounceWindowMs } from "@/lib/domain/validity";
import { unknownFigure } from "@/lib/view/format-percent";
import { markInstant } from "@/lib/view/marked-instants";
import { shareFinality } from "@/lib/view/share-finality";
import { ShareBand } from "./share-band";
import { ShareStanding } from "./share-standing";

type Props = { headline: Headline | null; counts: ShareCounts | null; asOf: string };

/** The number first, where messages stand beside it. */
export function ShareHeadlinePanel({ headline, counts, asOf }: Props) {
  const w = useWording();
  return (
    <section aria-label={w.t("share.success")} className="rounded-panel border bg-panel p-5 sm:p-7">
      <div className={headline && counts ? "grid gap-x-10 gap-y-7 md:grid-cols-[17rem_minmax(0,1fr)]" : ""}>
        {headline ? <Figure headline={headline} asOf={asOf} withBand={counts === null} /> : null}
        {counts ? <ShareStanding counts={counts} /> : null}
      </div>
    </section>
  );
}

function Figure({ headline, asOf, withBand }: { headline: Headline; asOf: string; withBand: boolean }) {
  const w = useWording();
  const { percent, atLeast, atMost } = headline;
  return (
    <div>
      <h2 className="font-normal text-muted">{w.t("share.success")}</h2>
      <p className="mt-2 flex items-baseline gap-2 font-semibold" data-testid="share-success">
        <span className="text-hero tracking-[-0.035em]">{percent === null ? unknownFigure : w.figure(percent)}</span>
        {percent === null ? null : <span className="text-xl font-normal text-muted">%</span>}
      </p>
      {withBand && atLeast !== null && atMost !== null ? (
        <div className="mt-4">
          <ShareBand large counts={{ delivered: atLeast, open: atMost - atLeast, failed: 100 - atMost }} />
        </div>
      ) : null}
      <p className="mt-3 text-pretty text-muted">
        {bandSentence(w, headline)} <TimedWords text={finalSentence(w, headline, asOf)} />
      </p>
    </div>
  );
}

type Wording = ReturnType<typeof useWording>;

function bandSentence(w: Wording, { atLeast, atMost, provisional }: Headline): string {
  if (atLeast === null || atMost === null) return w.t("share.nothingYet");
  if (!provisional) return w.t("share.landedBand", { percent: w.percent(atLeast) });
  return w.t("share.openBand", { atLeast: w.percent(atLeast), atMost: w.percent(atMost) });
}

function finalSentence(w: Wording, headline: Headline, asOf: string): string {
  const { finalAt, lastEventAt } = headline;
  const finality = shareFinality(headline);
  if (finality === null) return "";
  if (finality === "settled") return w.t("share.settledNow");
  if (finality === "provisional") return finalAt === null ? "" : w.t("share.finalBy", { at: markInstant(finalAt, "day-minute") });
  const correctable = lastEventAt === null ? 0 : Date.parse(lastEventAt) + lateBounceWindowMs;
  return correctable > Date.parse(asOf) ? w.t("share.finalNow", { at: markInstant(correctable, "day") }) : w.t("share.finalForGood");
}
