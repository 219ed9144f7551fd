import pg from "pg";
import { expect, it } from "vitest";
import { createTestDatabase } from "./test-database";

it("gives each caller a migrated database of its own", async () => {
  const [first, second] = [await createTestDatabase(), await createTestDatabase()];
  await query(first.url, "create table only_here (id int)");
  expect(await tableNames(first.url)).toEqual([...(await tableNames(second.url)), "only_here"].sort());
  expect((await tableNames(second.url)).length).toBeGreaterThan(0);
  await first.drop();
  await second.drop();
  await expect(query(first.url, "select 1")).rejects.toThrow("does not exist");
});

async function tableNames(url: string): Promise<string[]> {
  const rows = await query(url, "select tablename from pg_tables where schemaname = 'public' order by tablename");
  return rows.map((row) => String(row["tablename"]));
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
