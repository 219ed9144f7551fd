import type { Connection } from "@/db/client";
import { type BounceRuleRow, readBounceRules } from "./read-bounce-rules";

/** Shared by all that judge by the rules; held alone by what changes them. */
export const bounceRulesLock = 7_240_005;

/**
 * Keeps the rules as they are until the transaction ends, and reads them. Writers of the log that are at work at one time then judge
 * alike, and whoever goes by changed rules finds what was judged by the ones before.
 */
export async function holdBounceRules(tx: Connection): Promise<BounceRuleRow[]> {
  await tx.query({ name: "hold-bounce-rules", text: "select pg_advisory_xact_lock_shared($1)", values: [bounceRulesLock] });
  return readBounceRules(tx);
}
