import { countDeliveries } from "@/db/queries/count-deliveries";
import { countDeliveriesBetween } from "@/db/queries/count-deliveries-between";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { findDeliveryMonths } from "@/db/queries/find-delivery-months";
import { everyDelivery, findDeliveryRows, type Holding, listDeliveryRows } from "@/db/queries/list-deliveries";
import { listDeliveriesBetween } from "@/db/queries/list-deliveries-between";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { listFinalShares, listWatchedRows } from "@/db/queries/list-watched";
import { readDeliveriesTime } from "@/db/queries/read-deliveries-time";
import { readPeriodDeliveries } from "@/db/queries/read-period-deliveries";
import { readStanding } from "@/db/queries/read-standing";
import { readInHands, readWorkspaceMinutes, readWorkspaceTime } from "@/db/queries/read-workspace-time";
import { rehearsed, type Step } from "./stage";

const everything = { from: 0, to: Date.UTC(2100, 0), limit: 10 };
const time = { minutes: { first: 1, last: 90 }, hours: [1], days: [1] };
const listed = (state: "provisional" | "final", order: "worst" | "heard", holds: Holding | null) => ({ ...everyDelivery, state, order, holds, limit: 10 });

/** Deliveries as the list, the summary and the overview read them. */
export const readingDeliveries: Step[] = [
  ["the summary", (tx, { deliveryIds: [id] }) => findDeliveryRow(tx, { id })],
  ["the totals beside a delivery", (tx, { deliveryIds: [deliveryId] }) => readStanding(tx, { deliveryId })],
  ["the months of a delivery", (tx, { deliveryIds: [deliveryId] }) => findDeliveryMonths(tx, { deliveryId })],
  ["deliveries by their id", (tx, { deliveryIds }) => findDeliveryRows(tx, { ids: deliveryIds })],
  ["the list", (tx) => listDeliveryRows(tx, { ...everyDelivery, limit: 10 })],
  ["the list's search", (tx, { feedId }) => listDeliveryRows(tx, { ...everyDelivery, search: rehearsed, mode: "efs", feedId, heardSince: 0, limit: 10 })],
  ["the list's next page", (tx) => listDeliveryRows(tx, { ...listed("provisional", "heard", null), after: { at: "-infinity", id: 1 } })],
  ["the list of final deliveries", (tx) => listDeliveryRows(tx, listed("final", "worst", null))],
  ["the list of what is held", (tx) => listDeliveryRows(tx, listed("provisional", "worst", { what: "held" }))],
  ["the list of what is being retried", (tx) => listDeliveryRows(tx, listed("provisional", "worst", { what: "retried" }))],
  ["the list of what failed in a time", (tx) => listDeliveryRows(tx, listed("final", "heard", { what: "failed", time }))],
  ["what landed of deliveries in a time", (tx, { deliveryIds }) => readDeliveriesTime(tx, { deliveryIds, metric: "delivered", time })],
  ["the ids of all deliveries", (tx) => listDeliveryIds(tx)],
  ["how many deliveries there are", (tx) => countDeliveries(tx)],
  ["how many deliveries began in a time", (tx) => countDeliveriesBetween(tx, everything)],
  ["deliveries that began in a time", (tx) => listDeliveriesBetween(tx, everything)],
  ["deliveries of a period", (tx, { feedId }) => readPeriodDeliveries(tx, { ...everything, feedId })],
  ["what needs attention", (tx) => listWatchedRows(tx, { since: 0, limit: 10 })],
  ["how deliveries ended", (tx) => listFinalShares(tx, { fewest: 1, limit: 10 })],
  ["the workspace's hours and days", (tx) => readWorkspaceTime(tx, { hours: time.hours, days: time.days })],
  ["the workspace's minutes", (tx) => readWorkspaceMinutes(tx, time.minutes)],
  ["what the MTA has in hand", (tx) => readInHands(tx)],
];
