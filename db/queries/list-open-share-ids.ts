import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** Those of the links that are neither revoked nor expired. */
export async function listOpenShareIds(db: Connection, { ids }: { ids: readonly number[] }): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>({
    name: "list-open-share-ids",
    text: "select id from shares where id = any ($1::bigint[]) and revoked_at is null and expires_at > now()",
    values: [plainArray(ids, (id) => id)],
  });
  return rows.map(({ id }) => id);
}
