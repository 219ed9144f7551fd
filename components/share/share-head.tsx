import { Button } from "@/components/ui/button";
import { Dot, Pill } from "@/components/ui/pill";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { ShareReport } from "@/lib/contract/share-report";
import { markInstant } from "@/lib/view/marked-instants";
import { shareFinality } from "@/lib/view/share-finality";

/** What this is on, of when, and whether it may still change. */
export function ShareHead({ report }: { report: ShareReport }) {
  const w = useWording();
  const { kind, from, to, headline, live } = report;
  const finality = headline && shareFinality(headline);
  const when =
    kind === "period" && from !== null && to !== null
      ? w.t("share.between", { from: markInstant(from, "day"), to: markInstant(to, "day") })
      : from === null
        ? null
        : w.t("share.sent", { at: markInstant(from, "day-minute") });
  return (
    <header className="mt-2 mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 sm:mt-6 sm:flex-nowrap">
      <div className="min-w-0">
        <p className="text-sm text-muted">{w.t("share.report")}</p>
        <h1 className="mt-0.5 text-[1.75rem] leading-tight font-semibold tracking-tight text-balance wrap-anywhere">{report.title}</h1>
        <p className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
          <Pill>
            <Dot tone={live ? "landed" : "neutral"} />
            {w.t(live ? "share.live" : "share.frozen")}
          </Pill>
          {finality === null ? null : <Pill>{w.t(`share.${finality}`)}</Pill>}
          {when === null ? null : (
            <span>
              <TimedWords text={when} />
            </span>
          )}
          <span data-testid="share-as-of">
            <TimedWords text={w.t("share.asOf", { at: markInstant(report.asOf, live ? "day-second" : "day-minute") })} />
          </span>
        </p>
      </div>
      <Button className="no-print shrink-0" onClick={() => window.print()}>
        {w.t("share.print")}
      </Button>
    </header>
  );
}
