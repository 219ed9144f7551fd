import { findFeedForRequest } from "@/lib/server/auth/find-feed-for-request";
import { database } from "@/lib/server/database";
import { bodyBudget, type Hold, type KeepUntil } from "@/lib/server/http/body-budget";
import { inTime } from "@/lib/server/http/in-time";
import { type BodySource, readBody } from "@/lib/server/http/read-body";
import { type Answer, answerFailure, errorAnswer, receiptAnswer } from "@/lib/server/http/respond";
import { maxBodyBytes, receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { observeFeedbackPost } from "@/lib/server/metrics/process-metrics";
import { inboxGate } from "./inbox-gate";

/** A vendor hangs up after ten seconds: a database that hangs is refused before. A batch that becomes durable after all is known when it comes again. */
const foundWithinMs = 2_000;
const durableWithinMs = 5_000;

/** Answers a feed's webhook: 200 once the batch is durable. */
export function answerFeedback(feedId: string, request: BodySource): Promise<Answer> {
  return observeFeedbackPost(() =>
    bodyBudget()
      .share((hold, keepUntil) => receive(feedId, request, hold, keepUntil))
      .catch((error: unknown) => answerFailure(error, "POST")),
  );
}

async function receive(feedId: string, request: BodySource, hold: Hold, keepUntil: KeepUntil): Promise<Answer> {
  const found = await inTime(foundWithinMs, findFeedForRequest(feedId, request.headers));
  if (!found.ok) return errorAnswer(found.code, found.message);
  if (await inTime(foundWithinMs, inboxGate().isFull())) return errorAnswer("overloaded", "The inbox is full. Nothing was taken; send it again shortly.");
  const read = await readBody(request, { limit: maxBodyBytes, hold });
  if (!read.ok) return errorAnswer(read.code, read.message);
  const incoming = {
    feed: found.feed,
    body: read.body,
    batchKey: request.headers.get("x-messagesystems-batch-id"),
    contentEncoding: request.headers.get("content-encoding"),
    hold,
  };
  const received = await inTime(durableWithinMs, keepUntil(receiveFeedback(database(), incoming)));
  if (received.ok) {
    // It is durable already: failing to measure is no reason to say otherwise.
    await inboxGate()
      .paced()
      .catch(() => {});
    return receiptAnswer(received.receipt);
  }
  return errorAnswer(received.code, received.message, "batchId" in received ? { batchId: received.batchId } : undefined);
}
