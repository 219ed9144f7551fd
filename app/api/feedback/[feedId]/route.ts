import { openRoute } from "@/lib/server/auth/route";
import { answerFeedback } from "@/lib/server/feeds/answer-feedback";
import { toResponse } from "@/lib/server/http/respond";

export const dynamic = "force-dynamic";

/** A feed's webhook, where Next stands alone (next dev). The web process answers these itself (web/main.ts). */
export const POST = openRoute("POST /api/feedback/[feedId]", async ({ request, params }) => toResponse(await answerFeedback(params.feedId, request)));
