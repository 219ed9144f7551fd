import { openRoute } from "@/lib/server/auth/route";
import { eventStream } from "@/lib/server/http/event-stream";
import { answerShare } from "@/lib/server/share/answer-share";
import { streamShare } from "@/lib/server/share/stream-share";

export const dynamic = "force-dynamic";

export const GET = openRoute("GET /s/[token]/stream", ({ request, params: { token } }) =>
  answerShare(request, token, async (share) => eventStream(await streamShare(share, request.signal), request.signal)),
);
