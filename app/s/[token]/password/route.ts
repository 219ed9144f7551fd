import { openRoute } from "@/lib/server/auth/route";
import { answerPassword } from "@/lib/server/share/answer-password";

export const dynamic = "force-dynamic";

export const POST = openRoute("POST /s/[token]/password", ({ request, params: { token } }) => answerPassword(request, token));
