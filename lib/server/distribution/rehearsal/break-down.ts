import { countDomains } from "@/db/queries/count-domains";
import { countFailures } from "@/db/queries/count-failures";
import { readBreakdown, readBreakdownAmong } from "@/db/queries/read-breakdown";
import { readDomainFailures } from "@/db/queries/read-domain-failures";
import { readDomainGroups } from "@/db/queries/read-domain-groups";
import { readFailureBreakdown, readFailureReasonsOf } from "@/db/queries/read-failure-breakdown";
import { readFailureReasonRows } from "@/db/queries/read-failure-reasons";
import { sumDomains } from "@/db/queries/sum-domains";
import { sumDomainsByDelivery } from "@/db/queries/sum-domains-by-delivery";
import { mx, type Step } from "./stage";

const domains = ["example.com"];
const one = { reasonCode: 1, failedBy: "hard" } as const;
const found = { search: "e", limit: 10 };

/** Messages by what they have in common. */
export const breakingDown: Step[] = [
  ["the reasons of failures", (tx, { deliveryIds: [deliveryId] }) => readFailureReasonRows(tx, { deliveryId })],
  ["a breakdown", (tx, { deliveryIds: [deliveryId] }) => readBreakdown(tx, { deliveryId, dimension: "domain", ...found, countTo: 100 })],
  ["a breakdown among values", (tx, { deliveryIds: [deliveryId] }) => readBreakdownAmong(tx, { deliveryId, dimension: "mx", among: [mx] })],
  [
    "a breakdown of failures",
    (tx, { deliveryIds: [deliveryId] }) => readFailureBreakdown(tx, { deliveryId, dimension: "domain", ...one, among: domains, ...found }),
  ],
  ["failures of some values", (tx, { deliveryIds: [deliveryId] }) => readFailureReasonsOf(tx, { deliveryId, dimension: "domain", among: domains })],
  ["how many failed with a value", (tx, { deliveryIds: [deliveryId] }) => countFailures(tx, { deliveryId, dimension: "mx", values: [mx], ...one })],
  ["where messages to domains stand", (tx, { deliveryIds: [deliveryId] }) => countDomains(tx, { deliveryId, domains, others: true })],
  ["domains of several deliveries", (tx, { deliveryIds }) => sumDomains(tx, { deliveryIds, among: domains, ...found })],
  ["domains of several deliveries, one by one", (tx, { deliveryIds }) => sumDomainsByDelivery(tx, { deliveryIds, domains })],
  ["failures at domains of several deliveries", (tx, { deliveryIds }) => readDomainFailures(tx, { deliveryIds, domains })],
  ["groups of domains", (tx, { deliveryIds }) => readDomainGroups(tx, { deliveryIds, names: new Map([["example.com", "Example"]]), limit: 1 })],
];
