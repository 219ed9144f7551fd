import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { database } from "@/lib/server/database";
import { makeLink } from "./make-link";
import { signIn } from "./sign-in";
import { takeLink } from "./take-link";

let own: TestDatabase;
const email = "ada@example.com";
const from = () => new Headers({ host: "aftersend.example", "x-aftersend-address": "127.0.0.1" });
/** As long as a password may be; where one is cut at 72 bytes, as bcrypt cuts it, its end does not count. */
const password = `${"vX9#mq2Lr8!w plus 雨 ".repeat(6)}${"Kt4".repeat(4)}`.slice(0, 127);

beforeAll(async () => {
  own = await createTestDatabase();
  process.env["DATABASE_URL"] = own.url;
  process.env["AFTERSEND_SECRET"] = "for this test alone, and long enough";
  process.env["AFTERSEND_PUBLIC_URL"] = "https://aftersend.example";
  const token = (await makeLink(database(), { kind: "set-up", createdBy: "command line" })).split("#")[1] ?? "";
  expect(await takeLink(database(), { token, name: "Ada", email, password: `${password}a` }, from())).toMatchObject({ ok: true });
});

afterAll(async () => {
  await database().end();
  await own.drop();
});

test("every character of a password counts, the last too", async () => {
  expect(await signIn({ email, password: `${password}b` }, from())).toEqual({ ok: false, problem: "wrong-sign-in" });
  expect(await signIn({ email, password }, from())).toEqual({ ok: false, problem: "wrong-sign-in" });
  expect(await signIn({ email, password: `${password}a` }, from())).toMatchObject({ ok: true });
});

test("behind TLS a session's cookie is sent over TLS alone, and says so by its name", async () => {
  const done = await signIn({ email, password: `${password}a` }, from());
  const cookies = done.ok ? done.headers.getSetCookie() : [];
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-aftersend\..*; Secure(;|$)/i);
  expect(cookies.join()).toMatch(/HttpOnly/i);
});
