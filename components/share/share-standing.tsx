import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { useWording } from "@/lib/client/use-wording";
import type { ShareCounts } from "@/lib/contract/share-report";
import { percentOf } from "@/lib/view/format-percent";
import { ShareBand } from "./share-band";

const outcomes = ["delivered", "relayed", "deferred", "failed", "pending"] as const;

/** Where messages stand, in the order they travel. */
export function ShareStanding({ counts }: { counts: ShareCounts }) {
  const w = useWording();
  const open = counts.relayed + counts.deferred + counts.pending;
  const ofAll = percentOf(counts.delivered, counts.messagesToSend);
  const ofLanded = percentOf(counts.complained, counts.delivered);
  const hints: Partial<Record<(typeof outcomes)[number], string>> = ofAll === null ? {} : { delivered: w.t("share.ofAll", { percent: w.percent(ofAll) }) };
  return (
    <div className="min-w-0">
      <h2 className="mb-2.5 font-normal text-muted">{w.t("share.where", { count: counts.messagesToSend })}</h2>
      <ShareBand large counts={{ delivered: counts.delivered, open, failed: counts.failed }} />
      <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3">
        {outcomes.map((outcome) => (
          <div key={outcome} data-testid={`share-${outcome}`}>
            <dt className="flex items-center gap-1.5 text-muted">
              <OutcomeMark outcome={outcome} />
              {w.t(`outcome.${outcome}`)}
            </dt>
            <dd className="mt-0.5">
              <span className="block text-lg font-semibold">{w.count(counts[outcome])}</span>
              {hints[outcome] === undefined ? null : <span className="text-sm text-muted">{hints[outcome]}</span>}
            </dd>
          </div>
        ))}
        <div data-testid="share-complained">
          <dt className="text-muted">{w.t("share.complained")}</dt>
          <dd className="mt-0.5">
            <span className="block text-lg font-semibold">{w.count(counts.complained)}</span>
            {ofLanded === null || counts.complained === 0 ? null : (
              <span className="text-sm text-muted">{w.t("share.ofLanded", { percent: w.percent(ofLanded) })}</span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
