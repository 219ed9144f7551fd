import * as z from "zod/mini";
import { isStorable } from "./is-storable";

const count = z.int().check(z.nonnegative());

/** How the recipients of one mailbox provider or domain fared in one delivery. */
export const failureFind = z.object({
  delivery: z.object({ id: z.string(), key: z.string(), label: z.string() }),
  by: z.enum(["provider", "domain"]),
  value: z.string(),
  name: z.string(),
  failed: count,
  /** Messages that have their final word, the failed among them. */
  settled: count,
  /** Why they failed, the most frequent first; a few of them. `inferred`: no final word came in time. */
  reasons: z.array(z.object({ code: z.int(), inferred: z.boolean(), failed: count })),
});
export type FailureFind = z.infer<typeof failureFind>;

/** GET /api/failures: best match first. `places` is what of the question was understood to be a mailbox provider or a domain. */
export const failureFindList = z.object({ places: z.array(z.string()), rows: z.array(failureFind) });
export type FailureFindList = z.infer<typeof failureFindList>;

/** Search params: words that name a mailbox provider or a domain and, if they like, a delivery; and the delivery that is meant unless they name one. */
export const failureFindParams = z.object({
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(320), z.refine(isStorable)),
  delivery: z.catch(z.nullable(z.string().check(z.regex(/^[1-9]\d{0,14}$/))), null),
});
export type FailureFindParams = z.infer<typeof failureFindParams>;
