import type { ListedDelivery } from "@/lib/contract/delivery";
import { prepareLifeLine } from "@/lib/view/prepare-life-line";
import type { Wording } from "@/lib/view/wording";

/** The band of a delivery over its life, as on its page: landed from below, what can land from above, open between. */
export function LifeLine({ row, wording: w }: { row: ListedDelivery; wording: Wording }) {
  const { life, counts, messagesToSend } = row;
  const shapes = prepareLifeLine(life, messagesToSend.value);
  const words =
    life && shapes
      ? w.t("deliveries.row.life", { from: w.instant(life.from, "day-minute"), landed: w.count(counts.delivered), failed: w.count(counts.failed) })
      : w.t("deliveries.row.noLife");
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox="0 -6 100 112"
      preserveAspectRatio="none"
      className="block h-7 w-24 fill-none stroke-[1.5] xl:w-32 min-[100rem]:w-48 min-[120rem]:w-72"
    >
      <title>{words}</title>
      <path d="M0 100H100" className="stroke-line stroke-1" vectorEffect="non-scaling-stroke" />
      {shapes ? (
        <>
          <path d={shapes.open} className="fill-open/30" />
          <path d={shapes.canLand} className="stroke-failed" vectorEffect="non-scaling-stroke" />
          <path d={shapes.landed} className="stroke-landed" vectorEffect="non-scaling-stroke" />
        </>
      ) : null}
    </svg>
  );
}
