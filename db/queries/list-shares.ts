import type { Connection } from "@/db/client";
import type { ShareKind } from "@/lib/domain/share";
import { containsPattern } from "./contains-pattern";
import type { OpenShareRow } from "./find-open-share";

/** A link as its owner sees it. Instants in epoch ms. */
export type ShareRow = Omit<OpenShareRow, "tokenHash" | "snapshot" | "passwordHash"> & {
  protected: boolean;
  createdBy: string;
  revokedAt: number | null;
  revokedBy: string | null;
  opens: number;
  visitors: number;
  lastOpenedAt: number | null;
  failedTries: number;
  lastFailedTryAt: number | null;
  /** Until when it takes no password from anybody; null if it does. */
  lockedUntil: number | null;
  state: "open" | "expired" | "revoked";
};

export type ShareFilter = { state: ShareRow["state"] | "all"; kind: ShareKind | "all"; search: string; before: number | null; limit: number };

const state = "case when s.revoked_at is not null then 'revoked' when s.expires_at <= now() then 'expired' else 'open' end";

/** Links, newest first; at most `limit`, with ids below `before`. */
export async function listShareRows(db: Connection, filter: ShareFilter): Promise<ShareRow[]> {
  const { rows } = await db.query<ShareRow>(
    `select s.id, s.kind, s.parameters, s.title, s.sections, s.smallest_group as "smallestGroup", s.frozen_at as "frozenAt",
       s.password_hash is not null as protected, s.frame_origin as "frameOrigin", s.created_at as "createdAt", s.created_by as "createdBy",
       s.expires_at as "expiresAt", s.revoked_at as "revokedAt", s.revoked_by as "revokedBy", s.opens, s.last_opened_at as "lastOpenedAt",
       (select count(distinct o.visitor) from share_opens o where o.share_id = s.id) as visitors,
       s.failed_tries as "failedTries", s.last_failed_try_at as "lastFailedTryAt",
       (select t.next_at from share_tries t where t.share_id = s.id and t.network = '' and t.next_at > now()) as "lockedUntil",
       ${state} as state
     from shares s
     where ($1 = 'all' or ${state} = $1) and ($2 = 'all' or s.kind = $2) and ($3 = '' or s.title ilike $3 or s.created_by ilike $3)
       and ($4::bigint is null or s.id < $4)
     order by s.id desc limit $5`,
    [filter.state, filter.kind, filter.search === "" ? "" : containsPattern(filter.search), filter.before, filter.limit],
  );
  return rows;
}
