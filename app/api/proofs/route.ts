import { jsonResponse, respond } from "@/lib/server/http/respond";
import { sumProofs } from "@/lib/server/read/sum-proofs";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => jsonResponse(await sumProofs()));
}
