import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());

/** GET /api/deliveries/:id/exclusions: why messages were left out before sending, by Campaign's reason code, most first. */
export const exclusions = z.object({
  rows: z.array(z.object({ code: count, name: z.string(), count })),
  /** Messages that were looked at: where that is fewer than were left out, the rows are of those alone. */
  looked: count,
  ignored: count,
});
export type Exclusions = z.infer<typeof exclusions>;
