import type { Connection } from "@/db/client";
import type { ShareKind } from "@/lib/domain/share";

/** A link as its report is read. Instants in epoch ms. */
export type OpenShareRow = {
  id: number;
  tokenHash: string;
  kind: ShareKind;
  parameters: unknown;
  title: string;
  sections: string[];
  smallestGroup: number;
  frozenAt: number | null;
  snapshot: unknown;
  passwordHash: string | null;
  frameOrigin: string | null;
  createdAt: number;
  expiresAt: number;
};

/** The link with this hash if it is neither revoked nor expired; null does not say which, nor whether there ever was one. */
export async function findOpenShare(db: Connection, { tokenHash }: { tokenHash: string }): Promise<OpenShareRow | null> {
  const { rows } = await db.query<OpenShareRow>({
    name: "find-open-share",
    text: `select id, token_hash as "tokenHash", kind, parameters, title, sections, smallest_group as "smallestGroup", frozen_at as "frozenAt", snapshot,
      password_hash as "passwordHash", frame_origin as "frameOrigin", created_at as "createdAt", expires_at as "expiresAt"
    from shares where token_hash = $1 and revoked_at is null and expires_at > now()`,
    values: [tokenHash],
  });
  return rows[0] ?? null;
}
