import type { Connection } from "./client";

/**
 * Runs a query that joins given keys with a large table, in a transaction, so that each key is looked up by an index: of a table
 * filled since it was last analysed Postgres knows too little not to read it whole instead.
 */
export async function lookUp<T>(tx: Connection, query: () => Promise<T>): Promise<T> {
  await tx.query("set local enable_hashjoin = off; set local enable_mergejoin = off");
  const result = await query();
  await tx.query("set local enable_hashjoin to default; set local enable_mergejoin to default");
  return result;
}
