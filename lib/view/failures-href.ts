import type { BreakdownBy } from "@/lib/contract/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";
import { deliveryHref, type LogLink, logHref } from "./log-href";

export type Picked = { by: BreakdownBy; value: string };

/** The failures of a delivery by one dimension, with a row of it open. */
export function failuresHref(id: string, by?: BreakdownBy, open?: string): string {
  const search = new URLSearchParams();
  if (by !== undefined) search.set("by", by);
  if (open !== undefined) search.set("open", open);
  const text = search.toString();
  return `${deliveryHref(id)}/failures${text === "" ? "" : `?${text}`}`;
}

/** The log of exactly the failures that have all the values picked. */
export function failedLogHref(id: string, ...picked: readonly Picked[]): string {
  return logHref(id, Object.assign({ outcome: "failed" } satisfies LogLink, ...picked.map(filterOf)));
}

function filterOf({ by, value }: Picked): LogLink {
  switch (by) {
    case "type":
      return { failedBy: failedByCauses.find((cause) => cause === value) ?? null };
    case "reason":
      return { reason: Number(value) };
    default:
      return { [by]: value };
  }
}
