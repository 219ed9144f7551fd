import type { Readable } from "node:stream";
import { type CopyLog, copyLogAsCsv, copyLogAsNdjson } from "@/db/queries/copy-log";
import { countDue } from "@/db/queries/count-due";
import { countExclusions } from "@/db/queries/count-exclusions";
import { countLogParts } from "@/db/queries/count-log-parts";
import { findLogRow } from "@/db/queries/find-log-row";
import { findRecipients } from "@/db/queries/find-recipients";
import { findReplyId } from "@/db/queries/find-reply-id";
import { everyMessage } from "@/db/queries/log-runs";
import { type LogFilter, readLogRows } from "@/db/queries/read-log";
import { readMessageEvents } from "@/db/queries/read-message-events";
import { readMessagesOfRecipient } from "@/db/queries/read-messages-of-recipient";
import { readRunOuts } from "@/db/queries/read-run-outs";
import { readStandingThen } from "@/db/queries/read-standing-then";
import { messageKey, mx, ofDelivery, recipient, rehearsed, type Stage, type Step, sendingIp } from "./stage";

const page = { at: null, limit: 10 };
/** What each row must be looked at for, and what gathers a few. */
const single = { attempts: { least: 1, most: 9 }, mxId: 1, ipId: 1, notDomains: ["example.org"], from: 0, to: Date.UTC(2100, 0), recipientPrefix: "r" };
const gathered = { domains: ["example.com"], known: { domains: 1 } };
const held = { heldBefore: Date.UTC(2100, 0), heldAfter: 0, known: { due: 1 } };
const stood = { asOf: 0, outcome: ["deferred"], complained: true, landedSince: 0, failedSince: 0 } as const;
const standing = { at: 0, domains: ["example.com"], largest: 7, pendingLater: true, heldBefore: [0, Date.UTC(2100, 0)] };
const everything = (stage: Stage): LogFilter => ({ ...ofDelivery(stage), ...everyMessage });

/** The log, its messages and its export. */
export const readingLog: Step[] = [
  ["the log", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page })],
  ["the log's next page", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, at: messageKey })],
  ["the log's page before", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, at: messageKey, backwards: true })],
  ["complaints in the log", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, complained: true, outcome: ["failed"] })],
  ["failures in the log by reason", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, reasonCode: 1 })],
  ["a domain in the log", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, ...gathered })],
  ["rows of the log looked at one by one", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, ...single })],
  ["what is held, in the log", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, ...held })],
  ["the log as of an instant", (tx, stage) => readLogRows(tx, { ...everything(stage), ...page, ...stood })],
  ["where messages stood", (tx, stage) => readStandingThen(tx, { ...ofDelivery(stage), ...standing })],
  ["why messages were left out", (tx, stage) => countExclusions(tx, { ...ofDelivery(stage), most: 10 })],
  ["how many messages are due", (tx, stage) => countDue(tx, { ...ofDelivery(stage), heldBefore: Date.now() })],
  ["when messages run out", (tx, stage) => readRunOuts(tx, { ...ofDelivery(stage), heldBefore: [0, Date.now()], most: 10 })],
  [
    "how many rows a filter of the log leaves",
    (tx, { deliveryIds: [deliveryId] }) => countLogParts(tx, { deliveryId, domains: ["example.com"], mx, ip: sendingIp, reply: rehearsed }),
  ],
  ["a reply's number", (tx) => findReplyId(tx, { template: rehearsed })],
  ["one message", (tx, stage) => findLogRow(tx, ofDelivery(stage))],
  ["its events", (tx, stage) => readMessageEvents(tx, ofDelivery(stage))],
  ["one recipient's messages", (tx) => readMessagesOfRecipient(tx, { recipient, after: null, limit: 10 })],
  [
    "one recipient's next messages",
    (tx, { deliveryIds: [deliveryId], month }) =>
      readMessagesOfRecipient(tx, { recipient, after: { month, at: Date.now(), deliveryId, messageKey }, limit: 10 }),
  ],
  ["recipients by how they begin", (tx) => findRecipients(tx, { prefix: "r", deliveries: 2, limit: 10 })],
  ["the export as CSV", (tx, stage) => written(copyLogAsCsv(tx, exported(stage), ["recipient", "outcome", "reason", "provider", "mx", "smtpText"]))],
  ["the export as lines of JSON", (tx, stage) => written(copyLogAsNdjson(tx, exported(stage), null))],
];

function exported(stage: Stage): CopyLog {
  return { filter: { ...everything(stage), ...single }, mode: "efs", masked: true };
}

async function written(stream: Readable): Promise<void> {
  for await (const _ of stream);
}
