import type { Connection } from "@/db/client";
import { bounceRulesLock } from "./hold-bounce-rules";

/** Waits until nobody judges by the rules or changes them, and keeps it so until the transaction ends. */
export async function lockBounceRules(tx: Connection): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [bounceRulesLock]);
}
