import { openRoute } from "@/lib/server/auth/route";
import { eventStream } from "@/lib/server/http/event-stream";
import { errorResponse } from "@/lib/server/http/respond";
import { answerShare } from "@/lib/server/share/answer-share";
import { streamShare } from "@/lib/server/share/stream-share";

export const dynamic = "force-dynamic";

export const GET = openRoute("GET /s/[token]/stream", ({ request, params: { token } }) =>
  answerShare(request, token, async (share) => {
    const frames = await streamShare(share, request.signal);
    return frames ? eventStream(frames, request.signal) : errorResponse("overloaded", "Too many have this report open. Try again shortly.");
  }),
);
