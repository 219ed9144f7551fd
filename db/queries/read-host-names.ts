import type { Connection } from "@/db/client";

/** Names of hosts by their numbers. */
export async function readHostNames(db: Connection, { ids }: { ids: readonly number[] }): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: number; name: string }>("select id, name from hosts where id = any($1::integer[])", [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
