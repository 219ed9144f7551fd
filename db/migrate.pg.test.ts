import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrateDatabase } from "./migrate";
import { createDatabase, dropDatabase, urlOfDatabase } from "./testing/server";

const name = `aftersend_test_${randomUUID().replaceAll("-", "")}`;
const url = () => urlOfDatabase(inject("postgresUrl"), name);

beforeAll(() => createDatabase(inject("postgresUrl"), name));
afterAll(() => dropDatabase(inject("postgresUrl"), name));

test("processes that start at once on an empty database migrate it once", async () => {
  await Promise.all(Array.from({ length: 6 }, () => migrateDatabase(url())));
  await migrateDatabase(url());
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query("select count(*)::integer as n from drizzle.__drizzle_migrations");
  await client.end();
  const migrations = readdirSync(fileURLToPath(new URL("./migrations", import.meta.url))).filter((file) => file.endsWith(".sql"));
  expect(rows).toEqual([{ n: migrations.length }]);
});
