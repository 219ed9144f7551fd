import { listApiTokens } from "@/db/queries/list-api-tokens";
import { listFeedTokens } from "@/db/queries/list-feed-tokens";
import { revokeApiToken } from "@/db/queries/revoke-api-token";
import type { Done, ListedFeedToken, ListedToken, TokenRole } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { rotateFeedToken } from "@/lib/server/feeds/rotate-feed-token";
import { isoInstant } from "@/lib/server/read/iso-instant";
import { createApiToken } from "./create-api-token";

type Asked = { viewer: Viewer; headers: Headers };

export async function listTokens(): Promise<{ tokens: ListedToken[]; feeds: ListedFeedToken[] }> {
  const [tokens, feeds] = await Promise.all([listApiTokens(database()), listFeedTokens(database())]);
  return {
    tokens: tokens.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...token }) => ({
      ...token,
      createdAt: isoInstant(createdAt),
      expiresAt: isoInstant(expiresAt),
      lastUsedAt: isoInstant(lastUsedAt),
      revokedAt: isoInstant(revokedAt),
    })),
    feeds: feeds.map(({ lastReceivedAt, previousUntil, ...feed }) => ({
      ...feed,
      lastReceivedAt: isoInstant(lastReceivedAt),
      previousUntil: isoInstant(previousUntil),
    })),
  };
}

export async function createToken(
  { name, role, days }: { name: string; role: TokenRole; days: number | null },
  { viewer, headers }: Asked,
): Promise<Done<{ token: string }>> {
  const created = await createApiToken(database(), { name, role, days, createdBy: viewer.name });
  if (!created) return { ok: false, problem: "name-taken" };
  await recordAudit(database(), { by: viewer, action: "token-created", subject: name, detail: { role, days }, headers });
  return { ok: true, token: created.token };
}

export async function revokeToken(name: string, { viewer, headers }: Asked): Promise<Done> {
  if (!(await revokeApiToken(database(), { name }))) return { ok: false, problem: "not-there" };
  await recordAudit(database(), { by: viewer, action: "token-revoked", subject: name, headers });
  return { ok: true };
}

export async function rotateFeed({ key, overlapHours }: { key: string; overlapHours: number }, { viewer, headers }: Asked): Promise<Done<{ token: string }>> {
  const rotated = await rotateFeedToken(database(), { key, overlapHours });
  if (!rotated) return { ok: false, problem: "not-there" };
  await recordAudit(database(), { by: viewer, action: "feed-token-rotated", subject: key, detail: { overlapHours }, headers });
  return { ok: true, token: rotated.token };
}
