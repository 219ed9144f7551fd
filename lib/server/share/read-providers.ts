import { readDomainGroups } from "@/db/queries/read-domain-groups";
import type { ShareProviders } from "@/lib/contract/share-report";
import { mailboxProviders } from "@/lib/domain/mailbox-provider";
import { database } from "@/lib/server/database";
import { providersOf } from "./present-providers";
import { safeName } from "./safe-name";

/** More than are ever shown, so that what is beyond them is never told alone. */
const groupsRead = 40;

const names = new Map(mailboxProviders.flatMap(({ name, domains }) => domains.map((domain): [string, string] => [domain, name])));

/** Messages of deliveries by mailbox provider as they are now: they are not counted by time. */
export async function readProviders(deliveryIds: readonly number[], smallest: number, now: string): Promise<ShareProviders> {
  const rows = await readDomainGroups(database(), { deliveryIds, names, limit: groupsRead });
  const named = rows.flatMap(({ name, ...figures }) => (name === null ? [] : { name: safeName(name), ...figures }));
  return providersOf(named, smallest, now, rows.find(({ name }) => name === null) ?? null);
}
