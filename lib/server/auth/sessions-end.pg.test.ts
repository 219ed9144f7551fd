import { expect, test, vi } from "vitest";
import { readAudit } from "@/db/queries/audit/read-audit";
import { database } from "@/lib/server/database";
import { listOwnSessions } from "@/lib/server/people/own-account";
import { addPerson, enter } from "@/lib/server/people/testing/people";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { forgetSessions } from "./read-session";
import type { Role } from "./role";
import { readViewer } from "./viewer";
import { whileAllowed } from "./while-allowed";

serveOwnDatabase();

const stream = { accept: "text/event-stream" };
const byItself = { "x-aftersend-unattended": "1" };

async function begin(role: Role) {
  const { id, email } = await addPerson(role);
  const { cookie } = await enter(email);
  const headers = (more: Record<string, string> = {}) => new Headers({ host: "mail.example.com", cookie, ...more });
  /** As if it had been used last, and begun, so long ago. */
  const age = async (lastUsed: string, created = lastUsed) => {
    await database().query("update sessions set last_used_at = now() - $2::interval, created_at = now() - $3::interval where user_id = $1", [
      id,
      lastUsed,
      created,
    ]);
    forgetSessions();
  };
  const look = async (more: Record<string, string> = {}) => (await readViewer(headers(more)))?.role ?? null;
  const unusedSeconds = async () =>
    (await database().query<{ s: number }>("select extract(epoch from now() - last_used_at)::float8 as s from sessions where user_id = $1", [id])).rows[0]?.s;
  return { id, headers, age, look, unusedSeconds };
}

test.each([
  ["admin", "29 minutes", "31 minutes"],
  ["marketer", "11 hours", "13 hours"],
  ["viewer", "11 hours", "13 hours"],
] as const)("a session of the role %s that is unused for %s is kept, for %s is over", async (role, kept, over) => {
  const { age, look } = await begin(role);
  await age(kept);
  expect(await look()).toBe(role);
  await age(over);
  expect(await look()).toBeNull();
});

test.each([
  ["admin", "11 hours", "13 hours"],
  ["viewer", "6 days", "8 days"],
] as const)("a session of the role %s lasts %s, and not %s, whatever is done in it", async (role, kept, over) => {
  const { age, look } = await begin(role);
  await age("0", kept);
  expect(await look()).toBe(role);
  await age("0", over);
  expect(await look()).toBeNull();
});

test("what an administrator's page does by itself keeps nobody signed in; what they do there does", async () => {
  const admin = await begin("admin");
  await admin.age("20 minutes");
  for (const headers of [stream, byItself, { "next-router-prefetch": "1" }]) await admin.look(headers);
  expect(await admin.unusedSeconds()).toBeGreaterThan(1_100);
  await admin.look();
  expect(await admin.unusedSeconds()).toBeLessThan(60);
});

test("a viewer's page that is left open is of use, by its stream alone", async () => {
  const viewer = await begin("viewer");
  await viewer.age("11 hours");
  await viewer.look(stream);
  expect(await viewer.unusedSeconds()).toBeLessThan(60);
});

test("a session that is over ends an administrator's open stream, is gone, and is written down once", async () => {
  const { id, headers, age } = await begin("admin");
  const viewer = await readViewer(headers());
  if (viewer === null) throw new Error("nobody is signed in");
  const leave = new AbortController();
  const request = { method: "GET", headers: headers(stream), signal: leave.signal };
  const ended = new Promise<string>((resolve) => {
    const open = async function* (signal: AbortSignal) {
      await new Promise((closed) => signal.addEventListener("abort", closed));
      yield "closed";
    };
    void whileAllowed({ request, viewer }, "read-reports", open)
      .next()
      .then(() => resolve("ended"));
  });
  await age("31 minutes");
  expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2_000, "open"))])).toBe("ended");
  await Promise.all([readViewer(headers()), readViewer(headers())]);
  const rows = await readAudit(database(), { actor: id, action: "session-ended", from: null, to: null, before: null, limit: 10 });
  expect(rows.map(({ detail }) => detail)).toEqual([{ why: "idle" }]);
  expect((await database().query("select from sessions where user_id = $1", [id])).rowCount).toBe(0);
});

test("an operator shortens it for all", async () => {
  vi.stubEnv("AFTERSEND_SESSIONS", "5m/1h");
  const viewer = await begin("viewer");
  await viewer.age("4 minutes");
  expect(await viewer.look()).toBe("viewer");
  await viewer.age("6 minutes");
  const who = { role: "viewer", userId: viewer.id, name: viewer.id, showsAddresses: false } as const;
  expect(await listOwnSessions(who, viewer.headers())).toEqual([]);
  expect(await viewer.look()).toBeNull();
  vi.stubEnv("AFTERSEND_SESSIONS", "");
});
