import type { Connection } from "@/db/client";

/** Has the messages to send of a delivery follow the lists uploaded for it: what its log holds now, less what is ignored. Unless it `becomes` so, only if it does so already. Its row is locked until the transaction ends. The declaration stays where it is: least, as a cluster takes no now() inside coalesce. */
export async function followTarget(tx: Connection, { deliveryId, becomes }: { deliveryId: number; becomes: boolean }): Promise<void> {
  await tx.query({
    name: "follow-target",
    text: "update deliveries set target = seen_count, target_from = 'list', declared_at = least(declared_at, now()), updated_at = greatest(updated_at, now()) where id = $1 and ($2 or target_from = 'list')",
    values: [deliveryId, becomes],
  });
}
