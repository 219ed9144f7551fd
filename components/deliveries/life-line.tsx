import type { ListedDelivery } from "@/lib/contract/delivery";
import { prepareLifeLine } from "@/lib/view/prepare-life-line";
import type { Wording } from "@/lib/view/wording";

/** The band of a delivery over its life: landed from below, failed from above, open between. */
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
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="block h-8 w-24 xl:w-32 min-[100rem]:w-48 min-[120rem]:w-72 overflow-hidden rounded-[3px] bg-sunk"
    >
      <title>{words}</title>
      {shapes ? (
        <>
          <path d={shapes.landed} className="fill-landed" />
          <path d={shapes.failed} className="fill-failed" />
        </>
      ) : null}
    </svg>
  );
}
