import { findFeedForRequest } from "@/lib/server/auth/find-feed-for-request";
import { database } from "@/lib/server/database";
import { readBody } from "@/lib/server/http/read-body";
import { errorResponse, receiptResponse, respond } from "@/lib/server/http/respond";
import { maxBodyBytes, receiveFeedback } from "@/lib/server/ingest/receive-feedback";

export const dynamic = "force-dynamic";

/** A feed's webhook: 200 once the batch is durable. */
export function POST(request: Request, { params }: { params: Promise<{ feedId: string }> }): Promise<Response> {
  return respond(async () => {
    const found = await findFeedForRequest((await params).feedId, request.headers);
    if (!found.ok) return errorResponse(found.code, found.message);
    const body = await readBody(request, maxBodyBytes);
    if (!body) return errorResponse("too-large", `A batch may have at most ${maxBodyBytes} bytes.`);
    const received = await receiveFeedback(database(), {
      feed: found.feed,
      body,
      batchKey: request.headers.get("x-messagesystems-batch-id"),
      contentEncoding: request.headers.get("content-encoding"),
    });
    if (received.ok) return receiptResponse(received.receipt);
    return errorResponse(received.code, received.message, "batchId" in received ? { batchId: received.batchId } : undefined);
  });
}
