import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Next answers 500 where it cannot read what a server action is called with. Our actions answer whatever happens and never throw, so that there 500
 * says of the request that it is wrong: 400 then.
 */
export function refuseUnreadable(request: Pick<IncomingMessage, "method" | "headers">, response: ServerResponse): void {
  if (!isCall(request)) return;
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => writeHead(status === 500 ? 400 : status, ...rest);
}

function isCall({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  return method === "POST" && (headers["next-action"] !== undefined || headers["content-type"]?.startsWith("multipart/form-data") === true);
}
