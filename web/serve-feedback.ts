import type { IncomingMessage, ServerResponse } from "node:http";
import { answerFeedback } from "@/lib/server/feeds/answer-feedback";
import type { BodySource } from "@/lib/server/http/read-body";
import { errorAnswer } from "@/lib/server/http/respond";
import { logger } from "@/lib/server/logger";
import { chunksOf } from "./chunks-of";

const path = /^\/api\/feedback\/([^/?#]+)\/?(?:\?.*)?$/;

/** The feed whose webhook a request is for; null for any other request. */
export function feedOf({ url = "" }: IncomingMessage): string | null {
  return path.exec(url)?.[1] ?? null;
}

/** Answers a feed's webhook without passing through Next, which costs a small post many times what all else about it does. */
export async function serveFeedback(feedId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer =
      request.method === "POST" ? await answerFeedback(feedId, sourceOf(request)) : errorAnswer("method-not-allowed", "A feed's webhook takes POST.");
    const body = Buffer.from(JSON.stringify(answer.body));
    // Of a body that is refused for now the rest is let go by: a feed that is still sending hears when to come back, not a broken pipe.
    const letGoBy = answer.status === 503;
    const rest = request.complete || letGoBy ? {} : { connection: "close" };
    const allow = answer.status === 405 ? { allow: "POST" } : {};
    response.writeHead(answer.status, { ...json, ...answer.headers, ...rest, ...allow, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    if (letGoBy) request.resume();
  } catch (error) {
    logger.error({ err: error }, "a feed could not be answered");
    response.destroy();
  }
}

const json = { "content-type": "application/json" };

function sourceOf(request: IncomingMessage): BodySource {
  const get = (name: string) => request.headers[name]?.toString() ?? null;
  return { headers: { get }, body: chunksOf(request) };
}
