import { nextMonth } from "@/db/month";
import { closeMonth } from "@/db/queries/close-month";
import { createMonth } from "@/db/queries/create-month";
import { holdsEvents } from "@/db/queries/forget-events";
import { hasQueuedBatch } from "@/db/queries/has-queued-batch";
import { listMonths } from "@/db/queries/list-months";
import { openMonth } from "@/db/queries/open-month";
import type { Step } from "./stage";

/** What comes and goes by the month. Last: whoever opens or closes one waits for all that write. */
export const keepingMonths: Step[] = [
  ["making a month", (tx, { month }) => createMonth(tx, { month: nextMonth(month) })],
  ["the months", (tx) => listMonths(tx)],
  ["whether a month holds events", (tx, { month }) => holdsEvents(tx, { month })],
  ["whether a month holds batches", (tx, { month }) => hasQueuedBatch(tx, { month })],
  ["opening a month", (tx, { month }) => openMonth(tx, { month: nextMonth(month) })],
  ["closing a month's batches", (tx, { month }) => closeMonth(tx, { month, what: "batches" })],
  ["closing a month's log", (tx, { month }) => closeMonth(tx, { month, what: "log" })],
];
