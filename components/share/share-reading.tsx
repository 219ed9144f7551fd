import { useWording } from "@/lib/client/use-wording";
import type { ShareReport } from "@/lib/contract/share-report";
import { type Mode, modes } from "@/lib/domain/mode";
import { shareFinality } from "@/lib/view/share-finality";

const readings = { provisional: "share.readingProvisional", settled: "share.readingSettled", final: "share.readingFinal" } as const;

/** What the words on the page mean, for who has never seen such a report. */
export function ShareReading({ report }: { report: ShareReport }) {
  const w = useWording();
  const { headline, live, smallestGroup } = report;
  const finality = headline && shareFinality(headline);
  return (
    <section aria-labelledby="share-reading" className="mt-7 max-w-3xl px-1 text-sm text-pretty text-muted">
      <h2 id="share-reading" className="font-semibold text-ink">
        {w.t("share.readingTitle")}
      </h2>
      <ul className="mt-1.5 space-y-1">
        {modesIn(report).map((mode) => (
          <li key={mode}>
            {w.t(`mode.${mode}`)}: {w.t(mode === "efs" ? "share.readingEfs" : "share.readingRelay")}
          </li>
        ))}
        {finality === null ? null : <li>{w.t(readings[finality])}</li>}
        {live ? null : <li>{w.t("share.readingFrozen")}</li>}
        <li>{w.t("share.readingGroups", { count: w.count(smallestGroup) })}</li>
      </ul>
    </section>
  );
}

/** How the numbers on the page are read, each way once. */
function modesIn({ headline, comparison, period }: ShareReport): Mode[] {
  const rows = [...(comparison ?? []), ...(period?.rows ?? [])].flatMap(({ figures }) => figures?.headline ?? []);
  const found = new Set([...(headline ? [headline] : []), ...rows].map(({ mode }) => mode));
  return modes.filter((mode) => found.has(mode));
}
