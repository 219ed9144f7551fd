import { eventStream } from "@/lib/server/http/event-stream";
import { respond } from "@/lib/server/http/respond";
import { changeHub } from "@/lib/server/watch/hub";
import { watchDeliveries } from "@/lib/server/watch/watch-delivery";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await changeHub().ready();
    const subscribe = (listener: Parameters<ReturnType<typeof changeHub>["subscribe"]>[0]) => changeHub().subscribe(listener);
    return eventStream(watchDeliveries({ subscribe, now: Date.now, minGapMs: 500, heartbeatMs: 15_000, signal: request.signal }), request.signal);
  });
}
