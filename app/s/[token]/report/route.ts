import { openRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { answerShare } from "@/lib/server/share/answer-share";
import { liveReport } from "@/lib/server/share/live-report";

export const dynamic = "force-dynamic";

export const GET = openRoute("GET /s/[token]/report", ({ request, params: { token } }) =>
  answerShare(request, token, async (share) => {
    const report = await liveReport(share, Date.now());
    return report ? jsonResponse(report) : errorResponse("not-found", "What this link shows is no longer kept.");
  }),
);
