import { countCounters } from "@/db/queries/count-counters";
import { findProof } from "@/db/queries/find-proof";
import { listDueProofs } from "@/db/queries/list-due-proofs";
import { readBreakdownPage, readFailurePage } from "@/db/queries/read-breakdown-page";
import { readCounterPage } from "@/db/queries/read-counter-page";
import { readCounters } from "@/db/queries/read-counters";
import { readFacts } from "@/db/queries/read-facts";
import { readLogStates } from "@/db/queries/read-log-states";
import { saveProof } from "@/db/queries/save-proof";
import { sumProofs } from "@/db/queries/sum-proofs";
import type { Stage, Step } from "./stage";

const due = { grownSeconds: 60, changedSeconds: 60, allSeconds: 86_400, eventsPerSecond: 5_000, limit: 10 };
const paged = ({ deliveryIds: [deliveryId] }: Stage) => ({ deliveryId, after: null, limit: 10 });

/** The recount and its outcome. */
export const proving: Step[] = [
  ["recounting: events", (tx, stage) => readFacts(tx, { ...paged(stage), mostEvents: 10 })],
  ["recounting: states", (tx, stage) => readLogStates(tx, { ...paged(stage), upTo: null })],
  ["recounting: counters", (tx, stage) => readCounterPage(tx, paged(stage))],
  ["recounting: breakdowns", (tx, stage) => readBreakdownPage(tx, paged(stage))],
  ["recounting: failures", (tx, stage) => readFailurePage(tx, paged(stage))],
  ["how many counters there are", (tx, { deliveryIds: [deliveryId] }) => countCounters(tx, { deliveryId })],
  ["all counters", (tx, { deliveryIds: [deliveryId] }) => readCounters(tx, { deliveryId })],
  ["keeping a proof", (tx, { deliveryIds: [deliveryId] }) => saveProof(tx, { deliveryId, at: 0, messages: 1, events: 2, differences: 0, detail: [] })],
  ["keeping a later proof", (tx, { deliveryIds: [deliveryId] }) => saveProof(tx, { deliveryId, at: 1, messages: 1, events: 2, differences: 0, detail: [] })],
  ["finding a proof", (tx, { deliveryIds: [deliveryId] }) => findProof(tx, { deliveryId })],
  ["proofs that are due", (tx) => listDueProofs(tx, due)],
  ["how the proofs stand", (tx) => sumProofs(tx)],
];
