import type { IncomingMessage, ServerResponse } from "node:http";
import { answerFeedback } from "@/lib/server/feeds/answer-feedback";
import type { BodySource } from "@/lib/server/http/read-body";
import { errorResponse } from "@/lib/server/http/respond";
import { logger } from "@/lib/server/logger";

const path = /^\/api\/feedback\/([^/?#]+)\/?(?:\?.*)?$/;

/** The feed whose webhook a request is for; null for any other request. */
export function feedOf({ url = "" }: IncomingMessage): string | null {
  return path.exec(url)?.[1] ?? null;
}

/** Answers a feed's webhook without passing through Next, which costs a small post many times what all else about it does. */
export async function serveFeedback(feedId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer =
      request.method === "POST" ? await answerFeedback(feedId, sourceOf(request)) : errorResponse("method-not-allowed", "A feed's webhook takes POST.");
    const body = Buffer.from(await answer.arrayBuffer());
    // Of a body that is refused for now the rest is let go by: a feed that is still sending hears when to come back, not a broken pipe.
    const letGoBy = answer.status === 503;
    const rest = request.complete || letGoBy ? {} : { connection: "close" };
    const allow = answer.status === 405 ? { allow: "POST" } : {};
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...security, ...rest, ...allow, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    if (letGoBy) request.resume();
  } catch (error) {
    logger.error({ err: error }, "a feed could not be answered");
    response.destroy();
  }
}

const security = { "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin" };

function sourceOf(request: IncomingMessage): BodySource {
  const headers = new Headers();
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) headers.append(request.rawHeaders[i] ?? "", request.rawHeaders[i + 1] ?? "");
  // The answer needs the socket even where the body is refused halfway.
  return { headers, body: request.iterator({ destroyOnReturn: false }) };
}
