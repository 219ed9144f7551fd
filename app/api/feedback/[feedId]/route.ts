import { answerFeedback } from "@/lib/server/feeds/answer-feedback";
import { toResponse } from "@/lib/server/http/respond";

export const dynamic = "force-dynamic";

/** A feed's webhook, where Next stands alone (next dev). The web process answers these itself (web/main.ts). */
export async function POST(request: Request, { params }: { params: Promise<{ feedId: string }> }): Promise<Response> {
  const { feedId } = await params;
  return toResponse(await answerFeedback(feedId, request));
}
