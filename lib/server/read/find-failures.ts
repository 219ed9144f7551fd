import { everyDelivery, findDeliveryRows, listDeliveryRows } from "@/db/queries/list-deliveries";
import { readBreakdown } from "@/db/queries/read-breakdown";
import { type DomainFailures, readDomainFailures } from "@/db/queries/read-domain-failures";
import { readFailureReasonsOf } from "@/db/queries/read-failure-breakdown";
import type { FailureFind, FailureFindList, FailureFindParams } from "@/lib/contract/failure-find";
import { domainsOf, mailboxProviders } from "@/lib/domain/mailbox-provider";
import { type NamedPlaces, readPlaces } from "@/lib/domain/read-places";
import { database } from "@/lib/server/database";

type Delivery = { id: number; key: string; label: string };
/** One place in one delivery, and the domains that it is made of. */
type Asked = { delivery: Delivery; place: Place };
type Place = { by: FailureFind["by"]; value: string; name: string; domains: readonly string[] };
type Fared = Asked & { failed: number; settled: number };

const latestDeliveries = 12;
const namedDeliveries = 5;
const mostRows = 6;
const mostReasons = 3;
const shortestDomain = 3;
const domainsLookedAt = 20;

/** How some words' mailbox provider or domain fared: in the delivery they name, else in the one given, else in those heard of last. */
export async function findFailures({ q, delivery }: FailureFindParams): Promise<FailureFindList> {
  const named = readPlaces(q);
  const given = delivery === null ? null : Number(delivery);
  const places = placesOf(named);
  if (places.length === 0) return { places: [], rows: given === null ? [] : await present(await findDomains(given, named.rest)) };
  const deliveries = await deliveriesMeant(named, given);
  const failures = await readDomainFailures(database(), {
    deliveryIds: deliveries.map(({ id }) => id),
    domains: places.flatMap(({ domains }) => [...domains]),
  });
  const fared = deliveries.flatMap((each) => places.map((place) => fare({ delivery: each, place }, failures))).filter(({ settled }) => settled > 0);
  return { places: places.map(({ name }) => name), rows: await present(rank(fared)) };
}

function placesOf({ domain, providers }: NamedPlaces): Place[] {
  const whole = domain === null ? [] : [{ by: "domain", value: domain, name: domain, domains: [domain] } as const];
  return [
    ...whole,
    ...mailboxProviders
      .filter(({ id }) => providers.includes(id))
      .map(({ id, name }) => ({ by: "provider" as const, value: id, name, domains: domainsOf(id) })),
  ];
}

/** Words that name no delivery say nothing of which is meant: an answer for none of them would read as "nobody failed there". */
async function deliveriesMeant({ rest }: NamedPlaces, given: number | null): Promise<Delivery[]> {
  const heardLast = { ...everyDelivery, order: "heard" } as const;
  const named = rest === "" ? [] : await listDeliveryRows(database(), { ...heardLast, search: rest, limit: namedDeliveries });
  if (named.length > 0) return named;
  if (given !== null) return findDeliveryRows(database(), { ids: [given] });
  return listDeliveryRows(database(), { ...heardLast, holds: { what: "failed", time: null }, limit: latestDeliveries });
}

/** Domains of a delivery of which a part begins with the word: "corp" finds mail.corp.example. */
async function findDomains(id: number, word: string): Promise<Fared[]> {
  if (word.length < shortestDomain || /[\s@]/.test(word)) return [];
  const [delivery] = await findDeliveryRows(database(), { ids: [id] });
  if (!delivery) return [];
  const { rows } = await readBreakdown(database(), { deliveryId: id, dimension: "domain", search: word, limit: domainsLookedAt, countTo: domainsLookedAt });
  return rows
    .filter(({ value }) => `.${value}`.includes(`.${word}`))
    .map(({ value, ...sums }) => {
      const failed = sums.hard + sums.soft + sums.block + sums.admin + sums.undetermined + sums.late + sums.inferred;
      return { delivery, place: { by: "domain", value, name: value, domains: [value] }, failed, settled: failed + sums.delivered };
    });
}

function fare(asked: Asked, all: readonly DomainFailures[]): Fared {
  const own = all.filter(({ deliveryId, domain }) => deliveryId === asked.delivery.id && asked.place.domains.includes(domain));
  const sum = (of: "failed" | "settled") => own.reduce((total, each) => total + each[of], 0);
  return { ...asked, failed: sum("failed"), settled: sum("settled") };
}

/** Those with failures first; else as they came, the domain that was named before its provider, the delivery heard of last before the others. */
function rank(fared: readonly Fared[]): Fared[] {
  return fared.toSorted((a, b) => Number(b.failed > 0) - Number(a.failed > 0));
}

function present(fared: readonly Fared[]): Promise<FailureFind[]> {
  return Promise.all(
    fared.slice(0, mostRows).map(async ({ delivery: { id, key, label }, place: { by, value, name, domains }, failed, settled }) => ({
      delivery: { id: String(id), key, label },
      by,
      value,
      name,
      failed,
      settled,
      reasons: failed === 0 ? [] : await reasonsAt(id, domains),
    })),
  );
}

async function reasonsAt(deliveryId: number, domains: readonly string[]): Promise<FailureFind["reasons"]> {
  const { of } = await readFailureReasonsOf(database(), { deliveryId, dimension: "domain", among: domains });
  const sums = new Map<string, FailureFind["reasons"][number]>();
  for (const { code, failedBy, n } of of) {
    const inferred = failedBy === "inferred";
    const key = `${code} ${inferred}`;
    sums.set(key, { code, inferred, failed: (sums.get(key)?.failed ?? 0) + n });
  }
  return [...sums.values()].sort((a, b) => b.failed - a.failed || a.code - b.code).slice(0, mostReasons);
}
