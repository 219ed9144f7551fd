import type { Transaction } from "@/db/client";

const lockKey = 0x70_72_6f_76;

/** Takes the lock of the one who recounts, for as long as the transaction lasts; false if another has it. */
export async function tryProverLock(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ taken: boolean }>("select pg_try_advisory_xact_lock($1) as taken", [lockKey]);
  return rows[0]?.taken === true;
}
