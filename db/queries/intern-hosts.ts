import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { findHostIds } from "./find-host-ids";

/**
 * Numbers of hosts' names, new ones included. Asked for with each batch and not remembered between: what a transaction that fails
 * has given a number has none.
 */
export async function internHosts(tx: Connection, { names }: { names: readonly string[] }): Promise<Map<string, number>> {
  const known = await findHostIds(tx, { names });
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  await tx.query("insert into hosts (name) select name from unnest($1::text[]) as name order by name on conflict (name) do nothing", [
    textArray(missing, (name) => name),
  ]);
  return new Map([...known, ...(await findHostIds(tx, { names: missing }))]);
}
