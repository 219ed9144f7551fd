import type { OpenShareRow } from "@/db/queries/find-open-share";
import { errorResponse, respond } from "@/lib/server/http/respond";
import { admit } from "./admit";
import { gonePage } from "./gone-page";
import { passCookie } from "./pass";
import { privateHeaders } from "./share-headers";

/** Answers a request for what is behind a link, if it may be read. The check is made here too, not only before: it is what the data hangs on. */
export function answerShare(request: Request, token: string, work: (share: OpenShareRow) => Promise<Response>): Promise<Response> {
  return respond(request, async () => {
    const admission = await admit(token, cookieOf(request, passCookie), Date.now());
    if (admission.type === "gone") return gonePage(request.headers.get("accept-language"));
    const response = admission.type === "open" ? await work(admission.share) : errorResponse("unauthorized", "This link asks for a password.");
    for (const [name, value] of Object.entries(privateHeaders)) response.headers.set(name, value);
    response.headers.delete("www-authenticate");
    return response;
  });
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
