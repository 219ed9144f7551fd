import type { Connection } from "@/db/client";
import type { WatchedRow } from "@/db/queries/list-watched";
import { readDomainFailures } from "@/db/queries/read-domain-failures";
import type { WatchedDelivery } from "@/lib/domain/attention";
import { mailboxProviders, providerOf } from "@/lib/domain/mailbox-provider";

type Providers = WatchedDelivery["providers"];

const domains = mailboxProviders.flatMap((provider) => provider.domains);
const names = new Map<string, string>(mailboxProviders.map(({ id, name }) => [id, name]));
/** A provider that fails shows in the whole; the deliveries with most failures are looked into. */
const fewestFailed = 10;
const fewestPercent = 1;
const mostDeliveries = 20;

/** How the known mailbox providers took the deliveries of which enough failed, by delivery. */
export async function readFailingProviders(db: Connection, watched: readonly WatchedRow[]): Promise<Map<number, Providers>> {
  const suspects = watched
    .filter(({ failed, delivered }) => failed >= fewestFailed && (100 * failed) / (failed + delivered) >= fewestPercent)
    .sort((a, b) => b.failed - a.failed)
    .slice(0, mostDeliveries);
  const rows = await readDomainFailures(db, { deliveryIds: suspects.map(({ id }) => id), domains });
  return new Map(suspects.map(({ id }) => [id, byProvider(rows.filter(({ deliveryId }) => deliveryId === id))]));
}

function byProvider(rows: readonly { domain: string; failed: number; settled: number }[]): Providers {
  const sums = new Map<string, { providerId: string; provider: string; failed: number; settled: number }>();
  for (const { domain, failed, settled } of rows) {
    const id = providerOf(domain);
    if (id === null) continue;
    const sum = sums.get(id) ?? { providerId: id, provider: names.get(id) ?? id, failed: 0, settled: 0 };
    sums.set(id, { ...sum, failed: sum.failed + failed, settled: sum.settled + settled });
  }
  return [...sums.values()];
}
