import { type BreakdownSums, breakdownMetrics } from "@/db/queries/breakdown-sums";
import { listFeedKeys } from "@/db/queries/list-feed-keys";
import { type PeriodDelivery, readPeriodDeliveries } from "@/db/queries/read-period-deliveries";
import { type DomainSums, sumDomains } from "@/db/queries/sum-domains";
import { sumDomainsByDelivery } from "@/db/queries/sum-domains-by-delivery";
import { mostReported, type Report, type ReportedDelivery, type ReportParams, type ReportRow, type Statistics } from "@/lib/contract/report";
import { failedByCauses } from "@/lib/domain/failed-by";
import { domainsOf, mailboxProviders } from "@/lib/domain/mailbox-provider";
import { deriveBase } from "@/lib/domain/success";
import { database } from "@/lib/server/database";
import { addSums, processedOf, sumsOfWhole } from "./add-up-breakdown";
import { periodOf } from "./period";
import { tallyMessages, tallyProviders } from "./tally-breakdown";

/** Deliveries listed in the answer; a file holds them all. */
const listedDeliveries = 200;

/** What became of the messages of all deliveries that began in a period. */
export async function readReport(params: ReportParams, now: number, listed = listedDeliveries): Promise<Report> {
  const period = periodOf(params, now);
  const feedId = params.feed === null ? null : Number(params.feed);
  const [{ count, rows: deliveries }, feeds] = await Promise.all([
    readPeriodDeliveries(database(), { ...period, feedId, limit: mostReported }),
    listFeedKeys(database()),
  ]);
  return {
    from: new Date(period.from).toISOString(),
    to: new Date(period.to).toISOString(),
    by: params.by,
    feeds: feeds.map(({ id, key }) => ({ id: String(id), key })),
    deliveryCount: count,
    statistics: count > mostReported ? null : await readStatistics(params, deliveries, listed),
  };
}

async function readStatistics({ by, of, q, limit }: ReportParams, deliveries: PeriodDelivery[], listed: number): Promise<Report["statistics"]> {
  const deliveryIds = deliveries.map(({ id }) => id);
  const among = by === "provider" ? mailboxProviders.flatMap(({ id }) => [...domainsOf(id)]) : null;
  const search = q.replaceAll("\0", "");
  const sums = await sumDomains(database(), { deliveryIds, among, search: among === null ? search : "", limit: among?.length ?? limit });
  const total = addSums(sums.deliveries.map(sumsOfWhole));
  const { rows, rowCount } = by === "provider" ? providerRows(sums, search, limit) : domainRows(sums);
  const shown = addSums(rows.map(({ sums: own }) => own));
  const told = of === null ? deliveries.map((delivery) => reported(delivery, sums)) : await reportedOf(deliveries, by, of);
  return {
    rows: rows.map(({ value, name, sums: own }): ReportRow => ({ value, name, ...statisticsOf(own) })),
    rowCount,
    others: statisticsOf(minus(total, shown)),
    total: statisticsOf(total),
    deliveries: told.slice(0, listed),
    of: of === null ? null : { value: of, name: nameOf(by, of), deliveryCount: told.length },
  };
}

/** The deliveries with messages to a domain or a provider, and what became of those. */
async function reportedOf(deliveries: readonly PeriodDelivery[], by: ReportParams["by"], of: string): Promise<ReportedDelivery[]> {
  const domains = by === "provider" ? domainsOf(of) : [of.toLowerCase()];
  const found = await sumDomainsByDelivery(database(), { deliveryIds: deliveries.map(({ id }) => id), domains });
  const sumsById = new Map(found.map(({ id, ...sums }) => [id, sums]));
  return deliveries.flatMap((delivery) => {
    const sums = sumsById.get(delivery.id);
    return sums && processedOf(sums) + sums.complained > 0 ? [tell(delivery, sums.pending + processedOf(sums), sums)] : [];
  });
}

function nameOf(by: ReportParams["by"], value: string): string {
  return by === "provider" ? (mailboxProviders.find(({ id }) => id === value)?.name ?? value) : value;
}

type Row = { value: string; name: string; sums: BreakdownSums };

function domainRows({ domains, domainCount }: DomainSums): { rows: Row[]; rowCount: number } {
  return { rows: domains.map((sums) => ({ value: sums.value, name: sums.value, sums })), rowCount: domainCount };
}

function providerRows({ domains }: DomainSums, search: string, limit: number): { rows: Row[]; rowCount: number } {
  const wanted = search.toLowerCase();
  const found = tallyProviders(domains.map((sums) => tallyMessages(sums.value, sums)))
    .flatMap(({ value, name, sums }) => (sums && name.toLowerCase().includes(wanted) ? [{ value, name, sums }] : []))
    .sort((a, b) => processedOf(b.sums) - processedOf(a.sums) || (a.value < b.value ? -1 : 1));
  return { rows: found.slice(0, limit), rowCount: found.length };
}

/** Messages to send of a delivery are those declared, or those seen if more. */
function reported(delivery: PeriodDelivery, { deliveries }: DomainSums): ReportedDelivery {
  const sums = sumsOfWhole(deliveries.find(({ id }) => id === delivery.id) ?? { totals: {} });
  return tell(delivery, deriveBase(delivery.target, sums.pending + processedOf(sums)).value, sums);
}

function tell({ id, key, label, mode, firstEventAt }: PeriodDelivery, messagesToSend: number, sums: BreakdownSums): ReportedDelivery {
  return { id: String(id), key, label, mode, startedAt: new Date(firstEventAt).toISOString(), messagesToSend, ...statisticsOf(sums) };
}

function statisticsOf(sums: BreakdownSums): Statistics {
  return {
    processed: processedOf(sums),
    delivered: sums.delivered,
    open: sums.relayed + sums.deferred,
    failedBy: Object.fromEntries(failedByCauses.map((cause) => [cause, sums[cause]])) as Statistics["failedBy"],
    complained: sums.complained,
  };
}

function minus(whole: BreakdownSums, part: BreakdownSums): BreakdownSums {
  return Object.fromEntries(breakdownMetrics.map((metric) => [metric, whole[metric] - part[metric]])) as BreakdownSums;
}
