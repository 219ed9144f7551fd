import { guardedRoute } from "@/lib/server/auth/route";
import { whileAllowed } from "@/lib/server/auth/while-allowed";
import { eventStream } from "@/lib/server/http/event-stream";
import { errorResponse } from "@/lib/server/http/respond";
import { findDelivery } from "@/lib/server/read/find-delivery";
import type { ChangeListener } from "@/lib/server/watch/change-hub";
import { changeHub } from "@/lib/server/watch/hub";
import { readOnce } from "@/lib/server/watch/read-once";
import { watchDelivery } from "@/lib/server/watch/watch-delivery";

export const dynamic = "force-dynamic";

const read = readOnce(findDelivery);

export const GET = guardedRoute("GET /api/deliveries/[id]/stream", async ({ request, params: { id }, viewer }) => {
  await changeHub().ready();
  if (!(await findDelivery(id))) return errorResponse("not-found", "There is no such delivery.");
  const subscribe = (listener: ChangeListener) => changeHub().subscribe(listener);
  const frames = whileAllowed({ request, viewer }, "read-reports", (signal) =>
    watchDelivery(id, { subscribe, read, now: Date.now, minGapMs: 250, heartbeatMs: 15_000, signal }),
  );
  return eventStream(frames, request.signal);
});
