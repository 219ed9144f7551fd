import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** Numbers of MX hosts and sending addresses by their names; those that no attempt has named are left out. */
export async function findHostIds(db: Connection, { names }: { names: readonly string[] }): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const { rows } = await db.query<{ id: number; name: string }>({
    name: "find-hosts",
    text: "select id, name from hosts where name = any($1::text[])",
    values: [textArray(names, (name) => name)],
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
