import * as z from "zod/mini";
import { failedByCauses } from "@/lib/domain/failed-by";
import { breakdown } from "./breakdown";
import { failureReason } from "./delivery";

/** Failures of a delivery by reason and cause, most first. The counts sum to counts.failed. */
export const failureReasons = z.object({
  rows: z.array(failureReason),
});
export type FailureReasons = z.infer<typeof failureReasons>;

/** The same out of a breakdown by reason. */
export const failureReasonsOfBreakdown = z.pipe(
  breakdown,
  z.transform(({ rows }): FailureReasons => {
    const each = rows.flatMap(({ value, name, failedBy }) =>
      failedByCauses.map((cause) => ({ code: Number(value), name: cause === "inferred" ? "Timed out" : name, failedBy: cause, count: failedBy[cause] })),
    );
    return { rows: each.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.code - b.code) };
  }),
);
