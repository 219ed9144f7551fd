import type { BreakdownSums, ReasonSum, WholeSums } from "@/db/queries/breakdown-sums";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readBreakdownAmong, readBreakdown as readMessages } from "@/db/queries/read-breakdown";
import { readFailureBreakdown, readFailureReasonsOf } from "@/db/queries/read-failure-breakdown";
import { type Breakdown, type BreakdownBy, type BreakdownParams, rowsCounted } from "@/lib/contract/breakdown";
import { assertNever } from "@/lib/domain/assert-never";
import type { BreakdownDimension, FailureDimension } from "@/lib/domain/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";
import { domainsOf, mailboxProviders } from "@/lib/domain/mailbox-provider";
import { database } from "@/lib/server/database";
import { addSums, addUp, causesOf, sumsOfWhole, type Tally } from "./add-up-breakdown";
import { rowId } from "./row-id";
import { nameOf, pageOf, tallyFailures, tallyMessages, tallyProviders, tallyReasons, tallyTypes } from "./tally-breakdown";

type Of = Breakdown["of"];
type Whole = Pick<Tally, "sums" | "failedBy">;
type Part = { tallies: Tally[]; rowCount: number; whole: Whole; delivery: BreakdownSums };
type Asked = { deliveryId: number; limit: number; search: string };

/** A delivery's failures by one dimension, or those of one of its values by another; null if there is no such delivery. */
export async function readBreakdown(id: string, params: BreakdownParams): Promise<Breakdown | null> {
  const deliveryId = rowId(id);
  if (deliveryId === null || !(await findDeliveryRow(database(), { id: deliveryId }))) return null;
  const of: Of = params.of && { ...params.of, name: nameOf(params.of.by, params.of.value) };
  const part = await readPart(params.by, of, { deliveryId, limit: params.limit, search: params.q.replaceAll("\0", "") });
  return { by: params.by, of, rowCount: part.rowCount, ...addUp(part.tallies, part.whole, part.delivery) };
}

function readPart(by: BreakdownBy, of: Of, asked: Asked): Promise<Part> {
  switch (by) {
    case "type":
    case "reason":
      return readByVerdict(by, of, asked);
    case "provider":
      return of === null ? readProviders(asked) : readFailingProviders(of, asked);
    case "domain":
    case "mx":
    case "ip":
      if (of?.by === "provider") return readDomainsOf(of.value, asked);
      return of === null ? readMessagesBy(by, asked) : readFailuresBy(by, of, asked);
    case "reply":
      return readFailuresBy(by, of, asked);
    default:
      return assertNever(by);
  }
}

/** By type or reason: a handful of rows, whatever they are of. */
async function readByVerdict(by: "type" | "reason", of: Of, { deliveryId, limit, search }: Asked): Promise<Part> {
  const ofValues = of === null || of.by === "type" || of.by === "reason" ? null : of;
  const read = await readFailureReasonsOf(database(), {
    deliveryId,
    dimension: ofValues === null ? "domain" : dimensionOf(ofValues.by),
    among: ofValues === null ? [] : valuesOf(ofValues),
  });
  const reasons = ofValues === null ? read.reasons.filter((sum) => isOf(sum, of)) : read.of;
  const delivery = sumsOfWhole(read);
  const all = by === "type" ? tallyTypes(reasons) : tallyReasons(reasons);
  return { ...pageOf(all, search, limit), whole: { sums: of === null ? delivery : null, failedBy: causesOf(reasons) }, delivery };
}

async function readMessagesBy(dimension: BreakdownDimension, asked: Asked): Promise<Part> {
  const read = await readMessages(database(), { ...asked, dimension, countTo: rowsCounted });
  return { tallies: read.rows.map((row) => tallyMessages(row.value, row)), rowCount: read.rowCount, ...messagesOf(read) };
}

async function readFailuresBy(dimension: FailureDimension, of: Of, asked: Asked): Promise<Part> {
  const read = await readFailureBreakdown(database(), { ...asked, ...verdictOf(of), dimension, among: null });
  return { tallies: read.rows.map(tallyFailures), rowCount: read.rowCount, ...failuresOf(read, of) };
}

async function readProviders({ deliveryId, limit, search }: Asked): Promise<Part> {
  const read = await readBreakdownAmong(database(), { deliveryId, dimension: "domain", among: providerDomains() });
  const all = tallyProviders(read.rows.map((row) => tallyMessages(row.value, row)));
  return { ...pageOf(all, search, limit), ...messagesOf(read) };
}

async function readFailingProviders(of: NonNullable<Of>, { deliveryId, limit, search }: Asked): Promise<Part> {
  const read = await readFailureBreakdown(database(), { deliveryId, dimension: "domain", ...verdictOf(of), ...everyOne(providerDomains()) });
  return { ...pageOf(tallyProviders(read.rows.map(tallyFailures)), search, limit), ...failuresOf(read, of) };
}

async function readDomainsOf(provider: string, { deliveryId, limit, search }: Asked): Promise<Part> {
  const read = await readBreakdownAmong(database(), { deliveryId, dimension: "domain", among: valuesOf({ by: "provider", value: provider }) });
  const sums = addSums(read.rows);
  const all = read.rows.map((row) => tallyMessages(row.value, row));
  return { ...pageOf(all, search, limit), whole: { sums, failedBy: sums }, delivery: sumsOfWhole(read) };
}

function messagesOf(read: WholeSums): Pick<Part, "whole" | "delivery"> {
  const delivery = sumsOfWhole(read);
  return { whole: { sums: delivery, failedBy: delivery }, delivery };
}

/** The failures that are broken down further, and the delivery they are part of. */
function failuresOf(read: WholeSums, of: Of): Pick<Part, "whole" | "delivery"> {
  return { whole: { sums: null, failedBy: causesOf(read.reasons.filter((sum) => isOf(sum, of))) }, delivery: sumsOfWhole(read) };
}

function isOf({ code, failedBy }: ReasonSum, of: Of): boolean {
  if (of?.by === "type") return failedBy === of.value;
  return of?.by === "reason" ? code === Number(of.value) : true;
}

function verdictOf(of: Of) {
  const cause = of?.by === "type" ? failedByCauses.find((each) => each === of.value) : undefined;
  return { failedBy: cause ?? null, reasonCode: of?.by === "reason" ? Number(of.value) : null };
}

function everyOne(among: string[]) {
  return { among, search: "", limit: among.length };
}

function providerDomains(): string[] {
  return mailboxProviders.flatMap(({ id }) => [...domainsOf(id)]);
}

function valuesOf({ by, value }: { by: BreakdownBy; value: string }): string[] {
  return by === "provider" ? mailboxProviders.filter(({ id }) => id === value).flatMap(({ id }) => [...domainsOf(id)]) : [value];
}

function dimensionOf(by: BreakdownBy): FailureDimension {
  return by === "mx" || by === "ip" || by === "reply" ? by : "domain";
}
