import { noteShareOpen } from "@/db/queries/note-share-open";
import type { ShareReport } from "@/lib/contract/share-report";
import { database } from "@/lib/server/database";
import { admit } from "./admit";
import { liveReport } from "./live-report";
import { networkOf } from "./network-of";
import { passCookie } from "./pass";
import { visitorOf } from "./visitor-of";

type Cookies = { get(name: string): { value: string } | undefined };
export type Visit = { type: "gone" } | { type: "locked" } | { type: "unkept" } | { type: "open"; report: ShareReport };

/** Somebody opens the page of a link. An open is counted once it shows something. */
export async function visitShare(token: string, cookies: Cookies, headers: Pick<Headers, "get">): Promise<Visit> {
  const now = Date.now();
  const admission = await admit(token, cookies.get(passCookie)?.value, now);
  if (admission.type !== "open") return { type: admission.type };
  const report = await liveReport(admission.share, now);
  if (report === null) return { type: "unkept" };
  await noteShareOpen(database(), { shareId: admission.share.id, visitor: visitorOf(token, networkOf(headers), now) });
  return { type: "open", report };
}
