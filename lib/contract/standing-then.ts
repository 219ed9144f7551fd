import * as z from "zod/mini";
import { breakdown } from "./breakdown";
import { runOuts } from "./run-outs";

/** The longest log that is looked through: within a second or so, even on a busy machine. */
export const mostLookedThrough = 200_000;

/**
 * GET /api/deliveries/:id/standing?at=: what no counter keeps by time, looked up in the log as of the end of the last whole minute before `at`: where the
 * messages of each mailbox provider and of the largest domains stood, and when those open then were to run out. Null where the log is too long to be looked through, or not whole.
 */
export const standingThen = z.object({
  asOf: z.iso.datetime(),
  standing: z.nullable(z.object({ providers: breakdown, domains: breakdown, runOuts })),
});
export type StandingThen = z.infer<typeof standingThen>;
