import { createServer, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";
import type { ErrorCode } from "@/lib/contract/error";
import { addressOf } from "@/lib/server/auth/address-of";
import { addressHeader } from "@/lib/server/auth/client-address";
import { errorAnswer } from "@/lib/server/http/respond";
import { routerHeader } from "@/lib/server/http/router-header";
import { securityHeaders } from "@/lib/server/http/security-headers";
import { logger } from "@/lib/server/logger";
import { maskConsole } from "@/lib/server/mask-console";
import { settings } from "@/lib/server/settings";
import { isReadableState } from "./is-readable-state";
import { isServed, methods } from "./methods";
import { refusalOfCall, wordsOfRefusal } from "./refusal-of-call";
import { refuseUnreadable } from "./refuse-unreadable";
import { routeTarget } from "./route-target";
import { feedOf, serveFeedback } from "./serve-feedback";
import { readPacked, servePacked } from "./serve-packed";

/** Beside the bundle that this is built into. */
const packedDir = fileURLToPath(new URL("packed", import.meta.url));
const [hostname, port] = [process.env["HOST"] || "127.0.0.1", Number(process.env["PORT"] || 3000)];

/** The process that serves HTTP. What feeds send, up to thousands of posts a second, and scripts are answered here; all else is Next's. Any number may run. */
async function main(): Promise<void> {
  maskConsole();
  // Next hooks itself onto the server for upgrades, and then drops whoever asks for one. On a server of its own it does no harm.
  const app = next({ dev: false, hostname, port, httpServer: createServer() });
  await app.prepare();
  const pages = app.getRequestHandler();
  const headers = securityHeaders();
  const packed = readPacked(packedDir);
  const proxy = { isProxyDeclared: settings().publicUrl !== null };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const route = routeTarget(request);
    if (route.type === "refuse") {
      refuse(response, "invalid-request", "The address cannot be read.");
      return;
    }
    if (route.type === "redirect") {
      response.writeHead(307, { location: route.target, "cache-control": "no-store" }).end();
      return;
    }
    request.url = route.target;
    if (servePacked(packed, request, response)) return;
    if (!isServed(request.method)) {
      response.setHeader("allow", methods.join(", "));
      refuse(response, "method-not-allowed", "Nothing here takes this method.");
      return;
    }
    if (!isReadableState(request.headers)) {
      refuse(response, "invalid-request", "The router's state cannot be read.");
      return;
    }
    const refusal = refusalOfCall(request);
    if (refusal) {
      // What is still coming is not read.
      response.setHeader("connection", "close");
      refuse(response, refusal, wordsOfRefusal[refusal]);
      return;
    }
    refuseUnreadable(request, response);
    // Nothing here is upgraded, and Next would pass the wish on to itself.
    delete request.headers.upgrade;
    request.headers[addressHeader] = addressOf(request.socket.remoteAddress ?? "", request.headers["x-forwarded-for"]?.toString(), proxy);
    if (request.headers["rsc"] === undefined) delete request.headers[routerHeader];
    else request.headers[routerHeader] = "1";
    const feedId = feedOf(request);
    if (feedId === null) void pages(request, response);
    else void serveFeedback(feedId, request, response);
  });
  // Longer than proxies keep a connection that they may use again: what is sent into one that is being closed is lost.
  server.keepAliveTimeout = 75_000;
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop(server));
  server.listen(port, hostname, () => logger.info({ hostname, port }, "web started"));
}

function refuse(response: ServerResponse, code: ErrorCode, message: string): void {
  const { status, headers, body } = errorAnswer(code, message);
  response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}

/** No new requests; those under way are finished, but open streams would go on for as long as somebody looks. */
function stop(server: ReturnType<typeof createServer>): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 1_500);
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, "the web process cannot go on");
  process.exit(1);
});
