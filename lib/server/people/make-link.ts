import type { Connection } from "@/db/client";
import { insertLink, type NewLink } from "@/db/queries/people/insert-link";
import { hashToken, newToken } from "@/lib/server/auth/token";

const hours: Record<NewLink["kind"], number> = { "set-up": 24, invitation: 72, reset: 24 };
const pages: Record<NewLink["kind"], string> = { "set-up": "/set-up", invitation: "/join", reset: "/join" };

/**
 * Makes a link that works once, and returns its path. The token stands behind "#", which browsers keep to themselves: no server's log
 * and no Referer ever holds it.
 */
export async function makeLink(db: Connection, link: Omit<NewLink, "tokenHash" | "hours">): Promise<string> {
  const token = newToken("link");
  await insertLink(db, { ...link, tokenHash: hashToken(token), hours: hours[link.kind] });
  return `${pages[link.kind]}#${token}`;
}
