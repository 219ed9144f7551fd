import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { nextMonth } from "@/db/month";
import { createMonth } from "@/db/queries/create-month";
import { dropPartition } from "@/db/queries/drop-partition";
import { copyWithoutEvents, holdsEvents, swapMonth } from "@/db/queries/forget-events";
import { readMonths } from "@/db/queries/read-months";
import { createDatabase, dropDatabase, urlOfDatabase } from "@/db/testing/server";
import { copied, distribute, spread } from "./distribute";
import { rehearse } from "./rehearse";

/** The coordinator of a Citus cluster, where tests may create databases: AFTERSEND_CITUS_URL. */
const server = process.env["AFTERSEND_CITUS_URL"] ?? "";
if (!server) process.stdout.write("Skipped: what runs on Citus. Name a coordinator to run it on: AFTERSEND_CITUS_URL=postgres://…\n");

describe.skipIf(!server)("on Citus", () => {
  const name = `aftersend_citus_${randomUUID().replaceAll("-", "")}`;
  let db: Database;

  beforeAll(async () => {
    await createDatabase(server, name);
    db = openDatabase({ url: urlOfDatabase(server, name), max: 2 });
    await db.query("create extension citus");
    // One node is enough to have every statement planned as on many.
    await db.query("select citus_set_coordinator_host('localhost', current_setting('port')::integer)");
    await db.query("select citus_set_node_property('localhost', current_setting('port')::integer, 'shouldhaveshards', true)");
    await migrateDatabase(urlOfDatabase(server, name));
  });

  afterAll(async () => {
    await db.end();
    await dropDatabase(server, name);
  });

  test("the tables are spread by delivery, every statement runs, and a second time changes nothing", async () => {
    expect(await distribute(db)).toMatchObject({ ok: true, spread: spread.map(([table]) => table), copied });
    expect(await inTransaction(db, rehearse)).toEqual([]);
    expect(await distribute(db)).toMatchObject({ ok: true, spread: [], copied: [] });
  });

  test("a new month comes into being spread", async () => {
    const month = nextMonth((await readMonths(db)).current);
    await createMonth(db, { month });
    const { rows } = await db.query("select from pg_dist_partition where logicalrelid = $1::regclass", [`delivery_log_${month}`]);
    expect(rows).toHaveLength(1);
  });

  test("a month is written anew without its events, and dropped", async () => {
    const { current: month } = await readMonths(db);
    await inTransaction(db, (tx) => copyWithoutEvents(tx, { month }));
    await inTransaction(db, (tx) => swapMonth(tx, { month }));
    const { rows } = await db.query("select from pg_dist_partition where logicalrelid = $1::regclass", [`delivery_log_${month}`]);
    expect(rows).toHaveLength(1);
    await inTransaction(db, (tx) => dropPartition(tx, { table: "delivery_log", month }));
    expect(await holdsEvents(db, { month })).toBe(false);
  });
});
