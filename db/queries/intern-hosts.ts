import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/**
 * Numbers of hosts' names, new ones included. Asked for with each batch and not remembered between: what a transaction that fails
 * has given a number has none.
 */
export async function internHosts(tx: Connection, { names }: { names: readonly string[] }): Promise<Map<string, number>> {
  const known = await findHosts(tx, names);
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  await tx.query("insert into hosts (name) select name from unnest($1::text[]) as name order by name on conflict (name) do nothing", [
    textArray(missing, (name) => name),
  ]);
  return new Map([...known, ...(await findHosts(tx, missing))]);
}

async function findHosts(tx: Connection, names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const { rows } = await tx.query<{ id: number; name: string }>({
    name: "find-hosts",
    text: "select id, name from hosts where name = any($1::text[])",
    values: [textArray(names, (name) => name)],
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
