import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { ChangeHub } from "./change-hub";

let scratch: TestDatabase;
beforeAll(async () => {
  scratch = await createTestDatabase();
});
afterAll(() => scratch.drop());

const patient = { timeout: 15_000 };

test("hears changes, says when it is lost, and is ready again when asked", async () => {
  const db = openDatabase({ url: scratch.url, max: 2 });
  const hub = new ChangeHub(scratch.url);
  for (let round = 0; round < 2; round++) {
    await hub.ready();
    const heard: string[] = [];
    const leave = hub.subscribe((change) => heard.push(change));
    await notifyDeliveries(db, [7]);
    await expect.poll(() => heard, patient).toEqual(["7"]);
    await db.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aftersend web listener' and datname = current_database()");
    await expect.poll(() => heard, patient).toEqual(["7", "lost"]);
    leave();
  }
  await db.end();
});

test("fails when the database is out of reach, and tells a listener that came too late", async () => {
  const url = new URL(scratch.url);
  url.port = "1";
  const hub = new ChangeHub(url.href);
  await expect(hub.ready()).rejects.toThrow("ECONNREFUSED");
  const heard = await new Promise((resolve) => hub.subscribe(resolve));
  expect(heard).toBe("lost");
});

test("holds no connection when nobody listens", async () => {
  const hub = new ChangeHub(scratch.url);
  await hub.ready();
  hub.subscribe(() => {})();
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  const count = async () =>
    (await client.query("select from pg_stat_activity where application_name = 'aftersend web listener' and datname = current_database()")).rowCount;
  await expect.poll(count, patient).toBe(0);
  await client.end();
});
