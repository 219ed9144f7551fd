import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { readAudit } from "@/db/queries/audit/read-audit";
import { insertUser } from "@/db/queries/people/insert-user";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { userCommands } from "./user-commands";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 2 });
  await insertUser(db, { id: "ada", name: "Ada", email: "ada@example.com", role: "admin", mayUnmask: false, passwordHash: "x" });
  await insertUser(db, { id: "max", name: "Max", email: "max@example.com", role: "viewer", mayUnmask: false, passwordHash: "x" });
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

const run = (name: string, options: Record<string, string>) => userCommands[name]?.run(db, options);

test("somebody is invited by a link that works once, unless they are here", async () => {
  expect(await run("user create", { email: "New@Example.com", role: "marketer" })).toMatchObject({
    ok: true,
    value: { email: "new@example.com", role: "marketer", link: expect.stringMatching(/^http.*\/join#as_link_/) },
  });
  expect(await run("user create", { email: "ADA@example.com", role: "viewer" })).toMatchObject({ ok: false });
  expect(await run("user create", { email: "nobody", role: "viewer" })).toMatchObject({ ok: false });
});

test("roles change, people are disabled and enabled, and the last administrator stays", async () => {
  expect(await run("user set-role", { email: "max@example.com", role: "marketer" })).toMatchObject({ ok: true, value: { role: "marketer" } });
  expect(await run("user set-role", { email: "ada@example.com", role: "viewer" })).toMatchObject({ ok: false });
  expect(await run("user disable", { email: "ada@example.com" })).toMatchObject({ ok: false });
  expect(await run("user disable", { email: "max@example.com" })).toMatchObject({ ok: true, value: { disabledAt: expect.any(String) } });
  expect(await run("user enable", { email: "max@example.com" })).toMatchObject({ ok: true, value: { disabledAt: null } });
  expect(await run("user disable", { email: "eve@example.com" })).toMatchObject({ ok: false, message: expect.stringContaining("user list") });
  expect(await run("user list", {})).toMatchObject({ ok: true, value: [{ email: "ada@example.com" }, { email: "max@example.com" }] });
});

test("a way back in is made for those who are here, and what was done is written down", async () => {
  expect(await run("user reset-link", { email: "ada@example.com" })).toMatchObject({ ok: true, value: { link: expect.stringContaining("/join#as_link_") } });
  expect(await run("user reset-link", { email: "eve@example.com" })).toMatchObject({ ok: false });
  const rows = await readAudit(db, { actor: "command line", action: null, from: null, to: null, before: null, limit: 50 });
  expect(rows.map((row) => row.action)).toEqual(["reset-link-made", "person-changed", "person-changed", "person-changed", "invited"]);
});

test("a lost second factor is reset, once, and that is written down", async () => {
  await db.query("update users set two_factor_enabled = true where id = 'max'");
  expect(await run("user reset-second-factor", { email: "max@example.com" })).toEqual({
    ok: true,
    value: { email: "max@example.com", hasSecondFactor: false },
  });
  expect(await run("user reset-second-factor", { email: "max@example.com" })).toMatchObject({
    ok: false,
    message: expect.stringContaining("no second factor"),
  });
  expect(await run("user reset-second-factor", { email: "eve@example.com" })).toMatchObject({ ok: false });
  const rows = await readAudit(db, { actor: "command line", action: "second-factor-reset", from: null, to: null, before: null, limit: 50 });
  expect(rows.map((row) => row.subject)).toEqual(["max@example.com"]);
});
