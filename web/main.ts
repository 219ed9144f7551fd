import { createServer } from "node:http";
import next from "next";
import { logger } from "@/lib/server/logger";
import { feedOf, serveFeedback } from "./serve-feedback";

const [hostname, port] = [process.env["HOST"] || "127.0.0.1", Number(process.env["PORT"] || 3000)];

/** The process that serves HTTP. What feeds send, up to thousands of posts a second, is answered here; all else is Next's. Any number may run. */
async function main(): Promise<void> {
  const app = next({ dev: false, hostname, port });
  await app.prepare();
  const pages = app.getRequestHandler();
  const server = createServer((request, response) => {
    const feedId = feedOf(request);
    if (feedId === null) void pages(request, response);
    else void serveFeedback(feedId, request, response);
  });
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop(server));
  server.listen(port, hostname, () => logger.info({ hostname, port }, "web started"));
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
