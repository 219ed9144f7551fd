import type { Connection } from "@/db/client";
import type { ShareKind } from "@/lib/domain/share";

export type NewShare = {
  tokenHash: string;
  kind: ShareKind;
  parameters: unknown;
  title: string;
  sections: readonly string[];
  smallestGroup: number;
  /** Epoch ms. */
  frozenAt: number | null;
  snapshot: unknown;
  passwordHash: string | null;
  frameOrigin: string | null;
  createdBy: string;
  createdById: string | null;
  days: number;
};

/** Adds a link that works for so many days from now. */
export async function insertShare(db: Connection, share: NewShare): Promise<{ id: number; expiresAt: number }> {
  const { rows } = await db.query<{ id: number; expiresAt: number }>(
    `insert into shares (token_hash, kind, parameters, title, sections, smallest_group, frozen_at, snapshot, password_hash, frame_origin,
       created_by, created_by_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7::double precision / 1000), $8, $9, $10, $11, $12, now() + make_interval(days => $13))
     returning id, expires_at as "expiresAt"`,
    [
      share.tokenHash,
      share.kind,
      JSON.stringify(share.parameters),
      share.title,
      share.sections,
      share.smallestGroup,
      share.frozenAt,
      share.snapshot === null ? null : JSON.stringify(share.snapshot),
      share.passwordHash,
      share.frameOrigin,
      share.createdBy,
      share.createdById,
      share.days,
    ],
  );
  const [added] = rows;
  if (!added) throw new Error("a link was not added");
  return added;
}
