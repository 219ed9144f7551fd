import { guardedRoute } from "@/lib/server/auth/route";
import { eventStream } from "@/lib/server/http/event-stream";
import { errorResponse } from "@/lib/server/http/respond";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { changeHub } from "@/lib/server/watch/hub";
import { readOnce } from "@/lib/server/watch/read-once";
import { watchDelivery } from "@/lib/server/watch/watch-delivery";

export const dynamic = "force-dynamic";

const read = readOnce(findDelivery);

export const GET = guardedRoute("GET /api/deliveries/[id]/stream", async ({ params: { id }, signal }) => {
  await changeHub().ready();
  if (!(await findDelivery(id))) return errorResponse("not-found", "There is no such delivery.");
  const frames = watchDelivery(id, {
    subscribe: (listener) => changeHub().subscribe(listener),
    read,
    now: Date.now,
    minGapMs: 250,
    heartbeatMs: 15_000,
    signal,
  });
  return eventStream(frames, signal);
});
