import type { Connection } from "@/db/client";
import { maxValiditySeconds } from "@/lib/domain/validity";

/** Moves a delivery's next expiry on to its longest held open message. The lock comes first: the second statement then sees all that was committed. */
export async function settleExpiryDue(tx: Connection, { deliveryId }: { deliveryId: number }): Promise<void> {
  await tx.query("select 1 from deliveries where id = $1 for no key update", [deliveryId]);
  await tx.query(
    `update deliveries set expiry_due_at = to_timestamp((
       select date_part('epoch', min(held_since)) from delivery_log where delivery_id = $1 and outcome in ('relayed', 'deferred')
     ) + least(requested_validity_seconds, ${maxValiditySeconds})) where id = $1`,
    [deliveryId],
  );
}
