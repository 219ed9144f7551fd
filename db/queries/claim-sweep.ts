import type { Connection } from "@/db/client";

const sweepLocks = 7_240_003;

/** Takes a delivery for this transaction's sweep; false while another has it. */
export async function claimSweep(tx: Connection, { deliveryId }: { deliveryId: number }): Promise<boolean> {
  const { rows } = await tx.query<{ claimed: boolean }>("select pg_try_advisory_xact_lock($1, ($2::bigint % 2147483647)::integer) as claimed", [
    sweepLocks,
    deliveryId,
  ]);
  return rows[0]?.claimed ?? false;
}
