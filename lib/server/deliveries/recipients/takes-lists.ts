import { findKeying } from "@/db/queries/find-keying";
import { database } from "@/lib/server/database";

/** Whether a delivery tells its messages apart by recipient, so that a list of them can be matched with it. */
export async function takesLists(deliveryId: string): Promise<boolean> {
  return (await findKeying(database(), { id: Number(deliveryId) }))?.keyedBy === "recipient";
}
