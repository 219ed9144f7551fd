import { findRecipients } from "@/db/queries/find-recipients";
import type { RecipientList } from "@/lib/contract/recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { searchText } from "@/lib/server/search/seal-search";

const latestDeliveries = 20;
const atMost = 8;

/** Addresses that begin so. How one begins would tell it letter by letter to whoever sees none. */
export async function suggestRecipients(prefix: string, viewer: Viewer): Promise<RecipientList> {
  const sought = searchText(prefix).toLowerCase().replaceAll("\0", "");
  if (!viewer.showsAddresses || sought === "") return { recipients: [] };
  return { recipients: await findRecipients(database(), { prefix: sought, deliveries: latestDeliveries, limit: atMost }) };
}
