import { findOpenShare, type OpenShareRow } from "@/db/queries/find-open-share";
import { hashToken } from "@/lib/server/auth/token";
import { database } from "@/lib/server/database";
import { isPass } from "./pass";

/** What a visitor of a link meets: nothing (and not why), the question for its password, or the report. */
export type Admission = { type: "gone" } | { type: "locked"; share: OpenShareRow } | { type: "open"; share: OpenShareRow };

/** Looks a link up by its token's hash, anew for every request. */
export async function admit(token: string, pass: string | undefined, now: number): Promise<Admission> {
  const share = await findOpenShare(database(), { tokenHash: hashToken(token) });
  if (!share) return { type: "gone" };
  const { passwordHash } = share;
  return passwordHash === null || isPass({ ...share, passwordHash }, pass, now) ? { type: "open", share } : { type: "locked", share };
}
