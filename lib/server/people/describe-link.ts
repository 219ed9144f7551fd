import { findLink } from "@/db/queries/people/find-link";
import type { Done, LinkFor } from "@/lib/contract/people";
import { hashToken } from "@/lib/server/auth/token";
import { database } from "@/lib/server/database";

/** What a link is for, and for whom. */
export async function describeLink(token: string): Promise<Done<LinkFor>> {
  const link = await findLink(database(), { tokenHash: hashToken(token) });
  return link ? { ok: true, kind: link.kind, email: link.email } : { ok: false, problem: "link-over" };
}
