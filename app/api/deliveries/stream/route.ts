import { guardedRoute } from "@/lib/server/auth/route";
import { whileAllowed } from "@/lib/server/auth/while-allowed";
import { eventStream } from "@/lib/server/http/event-stream";
import type { ChangeListener } from "@/lib/server/watch/change-hub";
import { changeHub } from "@/lib/server/watch/hub";
import { watchDeliveries } from "@/lib/server/watch/watch-delivery";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/stream", async ({ request, viewer }) => {
  await changeHub().ready();
  const subscribe = (listener: ChangeListener) => changeHub().subscribe(listener);
  const frames = whileAllowed({ request, viewer }, "read-reports", (signal) =>
    watchDeliveries({ subscribe, now: Date.now, minGapMs: 500, heartbeatMs: 15_000, signal }),
  );
  return eventStream(frames, request.signal);
});
