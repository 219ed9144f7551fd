import { z } from "zod";
import { failedByCauses } from "@/lib/domain/failed-by";

/** Failures of a delivery by reason and cause, most first. The counts sum to counts.failed. */
export const failureReasons = z.object({
  rows: z.array(
    z.object({
      code: z.number().int(),
      name: z.string(),
      failedBy: z.enum(failedByCauses),
      count: z.number().int().positive(),
    }),
  ),
});
export type FailureReasons = z.infer<typeof failureReasons>;
