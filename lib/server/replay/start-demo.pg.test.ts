import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { listReplays } from "./list-replays";
import { demoReplays, startDemo } from "./start-demo";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
});
afterAll(async () => {
  await db.end();
  await own.drop();
});

test("starts each replay once, however often it is asked", async () => {
  expect(await startDemo(db, Date.now())).toBe(demoReplays.length);
  expect(await startDemo(db, Date.now())).toBe(0);
  const { rows } = await listReplays(db);
  expect(rows.map(({ scenario, speed, messages, state }) => ({ scenario, speed, messages, state })).reverse()).toEqual(
    demoReplays.map(({ scenario, speed, messages }) => ({ scenario, speed, messages, state: "running" })),
  );
});

test("what is declared says what was sent and by whom; what is first seen in a feed does not", async () => {
  const { rows } = await db.query<{ label: string; subject: string | null; sender: string | null }>("select label, subject, sender from deliveries");
  expect(rows).toHaveLength(demoReplays.length - 1);
  for (const { subject, sender } of rows) {
    expect(subject).toMatch(/^\S.+\S$/);
    expect(sender).toBe("Acme Shop <news@sender.example>");
  }
});

test("no two of the demo's deliveries share a name", async () => {
  const labels = (await listReplays(db)).rows.map(({ label }) => label);
  expect(new Set(labels).size).toBe(demoReplays.length);
});
