import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { findProof } from "@/lib/server/read/find-proof";

export const dynamic = "force-dynamic";

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const proof = await findProof((await params).id);
    return proof ? jsonResponse(proof) : errorResponse("not-found", "There is no such delivery, or it has not been recounted yet.");
  });
}
