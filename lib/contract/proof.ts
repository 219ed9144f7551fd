import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();

/** The latest recount of a delivery: its log from its events, and its counters from its log, as of `at`. */
export const proof = z.object({
  at: instant,
  messages: count,
  events: count,
  /** Rows of the log and counters that differ from the recount; 0 means the numbers are exact. */
  differences: count,
  /** False once events of it are past their retention: the counters outlive them, and can be recounted no more. */
  complete: z.boolean(),
});
export type Proof = z.infer<typeof proof>;

/** GET /api/deliveries/:id/proof. `rows` holds the first 100 differences. */
export const proofDetail = z.extend(proof, { rows: z.array(z.object({ what: z.string(), stored: z.unknown(), recounted: z.unknown() })) });
export type ProofDetail = z.infer<typeof proofDetail>;

/** GET /api/proofs: how all deliveries stand. */
export const proofSums = z.object({
  deliveries: count,
  proven: count,
  /** Of those proven, the ones of which most messages that are there now were recounted. */
  covered: count,
  differing: count,
  /** Deliveries not counted in the others, with events past their retention. */
  past: count,
  differences: count,
  /** When the one recounted longest ago was recounted. */
  oldestAt: z.nullable(instant),
});
export type ProofSums = z.infer<typeof proofSums>;
