import { Ago } from "@/components/ui/instant";
import { Dot } from "@/components/ui/pill";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { formatCounted } from "@/lib/view/format-number";

/** When the numbers of this page were last proven by a recount of the events. A proof that failed is told by ProofWarning. */
export function ProofLine({ proof }: { proof: DeliverySummary["proof"] }) {
  if (proof !== null && proof.differences > 0) return null;
  return (
    <p className="flex items-baseline gap-2 px-1 text-sm text-pretty text-muted" data-testid="proof">
      <Dot tone={proof === null ? "neutral" : "landed"} className="translate-y-[-1px]" />
      <span>
        {proof === null ? (
          "Not proven yet: the events are recounted within minutes of the first."
        ) : (
          <>
            Proven <Ago at={proof.at} />: {formatCounted(proof.events, "event")} recounted, no difference.
          </>
        )}
      </span>
    </p>
  );
}
