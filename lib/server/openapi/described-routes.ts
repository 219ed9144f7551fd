import * as z from "zod/mini";
import { asOfParams, summaryAsOf } from "@/lib/contract/as-of";
import { auditParams } from "@/lib/contract/audit";
import { breakdown, breakdownParams } from "@/lib/contract/breakdown";
import { correctDelivery, declareDelivery, declaredDelivery } from "@/lib/contract/declaration";
import { deliveryList, deliveryListParams, deliverySummary } from "@/lib/contract/delivery";
import { exclusions } from "@/lib/contract/exclusions";
import { failureFindList, failureFindParams } from "@/lib/contract/failure-find";
import { batchReport, feedbackReceipt, feedDetail, feedList } from "@/lib/contract/feed";
import { history } from "@/lib/contract/history";
import { latency } from "@/lib/contract/latency";
import { logPage, logParams, messageDetail, rawEvent } from "@/lib/contract/log";
import { logExportParams } from "@/lib/contract/log-export";
import { messagePage, messageParams } from "@/lib/contract/message";
import { overview, overviewParams } from "@/lib/contract/overview";
import { proofDetail, proofSums } from "@/lib/contract/proof";
import { providerTimeline } from "@/lib/contract/provider-timeline";
import { recipientList, recipientParams } from "@/lib/contract/recipient";
import { upload, uploadList, uploadParams } from "@/lib/contract/recipients";
import { replayList } from "@/lib/contract/replay";
import { report, reportParams } from "@/lib/contract/report";
import { runOuts } from "@/lib/contract/run-outs";
import { sealedSearch, searchToSeal } from "@/lib/contract/sealed-search";
import { createdShare, createShare, shareList, shareListParams, shareOpenList } from "@/lib/contract/share";
import { shareFrame, shareReport } from "@/lib/contract/share-report";
import { standingThen } from "@/lib/contract/standing-then";
import { streamFrame } from "@/lib/contract/stream";
import { timeline, timelineParams } from "@/lib/contract/timeline";
import type { RouteName } from "@/lib/server/auth/authorisation";

/** What a body or an answer is made of: JSON by a schema, frames of an event stream, or text of a type. */
export type Content = { json: z.core.$ZodType } | { events: z.core.$ZodType } | { text: string } | { none: true };
export type DescribedRoute = { summary: string; query?: z.core.$ZodType; body?: Content; answer: Content; also?: Readonly<Record<number, Content>> };

/** Every route of the authorisation table, which names every handler there is: one that is missing here does not compile. */
export const describedRoutes: Readonly<Record<RouteName, DescribedRoute>> = {
  "GET /api/audit.csv": { summary: "What was done, and by whom, as CSV", query: auditParams, answer: { text: "text/csv" } },
  "GET /api/deliveries": { summary: "Deliveries, by filter and in an order, page by page", query: deliveryListParams, answer: { json: deliveryList } },
  "POST /api/deliveries": {
    summary: "Declares a delivery; a second time changes nothing and answers 200",
    body: { json: declareDelivery },
    answer: { json: declaredDelivery },
    also: { 201: { json: declaredDelivery } },
  },
  "GET /api/deliveries/stream": { summary: "Ids of deliveries as they change", answer: { events: streamFrame } },
  "GET /api/deliveries/[id]": {
    summary: "A delivery as it stands, or as it stood at an instant",
    query: asOfParams,
    answer: { json: z.union([deliverySummary, summaryAsOf]) },
  },
  "PATCH /api/deliveries/[id]": { summary: "Corrects what was declared of a delivery", body: { json: correctDelivery }, answer: { json: deliverySummary } },
  "GET /api/deliveries/[id]/recipients": { summary: "The lists of recipients that were sent for a delivery", answer: { json: uploadList } },
  "PUT /api/deliveries/[id]/recipients": {
    summary: "Takes the target or the exclusions of a delivery as CSV (or, as application/x-ndjson, NDJSON), streamed; gzip may be",
    query: uploadParams,
    body: { text: "text/csv" },
    answer: { json: upload },
  },
  "GET /api/deliveries/[id]/breakdown": { summary: "Where and why messages failed", query: breakdownParams, answer: { json: breakdown } },
  "GET /api/deliveries/[id]/exclusions": { summary: "Why messages were left out before sending", answer: { json: exclusions } },
  "GET /api/deliveries/[id]/history": { summary: "A delivery's whole life, in steps", answer: { json: history } },
  "GET /api/deliveries/[id]/latency": { summary: "How long messages took", query: timelineParams, answer: { json: latency } },
  "GET /api/deliveries/[id]/run-outs": { summary: "When open messages run out of validity", answer: { json: runOuts } },
  "GET /api/deliveries/[id]/proof": { summary: "The latest recount of a delivery", answer: { json: proofDetail } },
  "GET /api/deliveries/[id]/standing": {
    summary: "Where messages stood at an instant, by provider and domain",
    query: asOfParams,
    answer: { json: standingThen },
  },
  "GET /api/deliveries/[id]/stream": { summary: "The summary of a delivery, as it changes", answer: { events: streamFrame } },
  "GET /api/deliveries/[id]/timeline": { summary: "What happened in a delivery, bucket by bucket", query: timelineParams, answer: { json: timeline } },
  "GET /api/deliveries/[id]/timeline-by-provider": {
    summary: "What was relayed and landed by mailbox provider, bucket by bucket",
    query: timelineParams,
    answer: { json: providerTimeline },
  },
  "GET /api/deliveries/[id]/log": { summary: "The delivery log, by filter, page by page", query: logParams, answer: { json: logPage } },
  "GET /api/deliveries/[id]/log/[messageKey]": { summary: "One message with its events", answer: { json: messageDetail } },
  "GET /api/deliveries/[id]/log/[messageKey]/events/[eventId]": { summary: "What an event came from", answer: { json: rawEvent } },
  "GET /api/deliveries/[id]/log.csv": { summary: "The filtered log as CSV, streamed", query: logExportParams, answer: { text: "text/csv" } },
  "GET /api/deliveries/[id]/log.ndjson": { summary: "The filtered log as NDJSON, streamed", query: logExportParams, answer: { text: "application/x-ndjson" } },
  "GET /api/reports": { summary: "What became of all deliveries of a period", query: reportParams, answer: { json: report } },
  "GET /api/reports/statistics.csv": { summary: "A period's statistics as CSV", query: reportParams, answer: { text: "text/csv" } },
  "GET /api/reports/deliveries.csv": { summary: "A period's deliveries as CSV", query: reportParams, answer: { text: "text/csv" } },
  "POST /api/feedback/[feedId]": {
    summary: "A feed's webhook: 200 once the batch is durable",
    body: { text: "application/json" },
    answer: { json: feedbackReceipt },
  },
  "GET /api/feeds": { summary: "Feeds, and what became of their items", answer: { json: feedList } },
  "GET /api/feeds/[feedId]": { summary: "One feed, with its latest batches and what was rejected", answer: { json: feedDetail } },
  "GET /api/feeds/[feedId]/batches/[batchId]": { summary: "What became of a batch", answer: { json: batchReport } },
  "GET /api/health/live": { summary: "Whether the web process answers", answer: { text: "application/json" } },
  "GET /api/health/ready": { summary: "Whether its database answers too", answer: { text: "application/json" } },
  "POST /api/searches": {
    summary: "Seals a search for a recipient: what comes back stands for it in `q`, `recipient` and `prefix`",
    body: { json: searchToSeal },
    answer: { json: sealedSearch },
  },
  "GET /api/messages": { summary: "One recipient's messages in all deliveries", query: messageParams, answer: { json: messagePage } },
  "GET /api/failures": {
    summary: "Failures at the mailbox provider or the domain that words name",
    query: failureFindParams,
    answer: { json: failureFindList },
  },
  "GET /api/recipients": { summary: "Recipients whose address begins so", query: recipientParams, answer: { json: recipientList } },
  "GET /api/metrics": { summary: "For Prometheus", answer: { text: "text/plain" } },
  "GET /api/overview": { summary: "The workspace today, and what needs attention", query: overviewParams, answer: { json: overview } },
  "GET /api/openapi.json": { summary: "This document", answer: { text: "application/json" } },
  "GET /api/proofs": { summary: "How the recounts of all deliveries stand", answer: { json: proofSums } },
  "GET /api/replays": { summary: "Replays of the Lab", answer: { json: replayList } },
  "GET /api/shares": { summary: "Shared reports", query: shareListParams, answer: { json: shareList } },
  "POST /api/shares": { summary: "Shares a report", body: { json: createShare }, answer: { json: createdShare }, also: { 201: { json: createdShare } } },
  "DELETE /api/shares/[id]": { summary: "Takes a share back, at once", answer: { none: true } },
  "GET /api/shares/[id]/opens": { summary: "When a share was opened", answer: { json: shareOpenList } },
  "GET /s/[token]/report": { summary: "A shared report", answer: { json: shareReport } },
  "GET /s/[token]/stream": { summary: "A shared report, as it changes", answer: { events: shareFrame } },
  "POST /s/[token]/password": { summary: "Opens a report that has a password", body: { text: "application/x-www-form-urlencoded" }, answer: { none: true } },
};
