import type { Connection } from "@/db/client";

export type Host = { id: number; name: string };

/** MX hosts and sending addresses by their names, or by their ids; those that no attempt has named are left out. */
export async function findHosts(db: Connection, { names = [], ids = [] }: { names?: readonly string[]; ids?: readonly number[] }): Promise<Host[]> {
  if (names.length === 0 && ids.length === 0) return [];
  const { rows } = await db.query<Host>(
    "select id, name from hosts where name = any($1::text[]) union select id, name from hosts where id = any($2::integer[])",
    [names, ids],
  );
  return rows;
}
