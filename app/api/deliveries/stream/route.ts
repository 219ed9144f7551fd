import { guardedRoute } from "@/lib/server/auth/route";
import { eventStream } from "@/lib/server/http/event-stream";
import { changeHub } from "@/lib/server/watch/hub";
import { watchDeliveries } from "@/lib/server/watch/watch-delivery";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/stream", async ({ signal }) => {
  await changeHub().ready();
  const subscribe = (listener: Parameters<ReturnType<typeof changeHub>["subscribe"]>[0]) => changeHub().subscribe(listener);
  return eventStream(watchDeliveries({ subscribe, now: Date.now, minGapMs: 500, heartbeatMs: 15_000, signal }), signal);
});
