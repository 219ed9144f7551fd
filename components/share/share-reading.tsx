import { useWording } from "@/lib/client/use-wording";
import type { ShareReport } from "@/lib/contract/share-report";

/** What the words on the page mean, for who has never seen such a report. */
export function ShareReading({ report }: { report: ShareReport }) {
  const w = useWording();
  const { headline, live, smallestGroup } = report;
  return (
    <section aria-labelledby="share-reading" className="mt-7 max-w-3xl px-1 text-sm text-pretty text-muted">
      <h2 id="share-reading" className="font-semibold text-ink">
        {w.t("share.readingTitle")}
      </h2>
      <ul className="mt-1.5 space-y-1">
        {headline ? <li>{w.t(headline.mode === "efs" ? "share.readingEfs" : "share.readingRelay")}</li> : null}
        {headline && headline.percent !== null ? <li>{w.t(headline.provisional ? "share.readingProvisional" : "share.readingFinal")}</li> : null}
        {live ? null : <li>{w.t("share.readingFrozen")}</li>}
        <li>{w.t("share.readingGroups", { count: w.count(smallestGroup) })}</li>
      </ul>
    </section>
  );
}
