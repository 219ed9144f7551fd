import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { readAudit } from "@/db/queries/audit/read-audit";
import { deleteSessions } from "@/db/queries/people/delete-sessions";
import { findUser } from "@/db/queries/people/find-user";
import { updateUser } from "@/db/queries/people/update-user";
import { revokeApiToken } from "@/db/queries/revoke-api-token";
import { forgetWhetherAnybodyHasAccount, isOpen } from "@/lib/server/auth/is-open";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { readViewer, thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { makeLink } from "./make-link";
import { listOwnSessions } from "./own-account";
import { signIn } from "./sign-in";
import { takeLink } from "./take-link";
import { enter, password } from "./testing/people";

const local = { host: "127.0.0.1:3000" };

serveOwnDatabase();

afterEach(() => {
  forgetSessions();
  forgetWhetherAnybodyHasAccount();
});

const tokenOf = (path: string) => path.split("#")[1] ?? "";
const from = (more: Record<string, string> = {}) => new Headers({ ...local, "x-aftersend-address": "127.0.0.1", ...more });

/** What a request may present that opens nothing. */
async function wrongClaims(): Promise<{ authorization?: string; "x-messagesystems-webhook-token"?: string }[]> {
  const make = async (name: string, days: number | null) => (await createApiToken(database(), { name, role: "admin", days }))?.token;
  const name = randomUUID();
  const [expired, revoked] = [await make(`${name} expired`, -1), await make(`${name} revoked`, null)];
  expect(await revokeApiToken(database(), { name: `${name} revoked` })).toBe(true);
  const wrong = [
    `Bearer ${expired}`,
    `Bearer ${revoked}`,
    "Bearer as_api_unknown",
    "Bearer",
    "Digest x",
    `Basic ${Buffer.from(`x:${revoked}`).toString("base64")}`,
  ];
  return [...wrong.map((authorization) => ({ authorization })), { "x-messagesystems-webhook-token": "as_feed_unknown" }];
}

const cookieOf = async (email: string) => (await enter(email, from())).cookie;

test("until somebody has an account, this machine is open; from then on a session is what opens", async () => {
  expect(await readViewer(from())).toEqual(thisMachine);
  for (const claim of await wrongClaims()) expect(await readViewer(from(claim)), JSON.stringify(claim)).toBeNull();
  const first = await makeLink(database(), { kind: "set-up", createdBy: "start" });
  const second = await makeLink(database(), { kind: "set-up", createdBy: "start" });
  const person = { name: "Ada", email: "ada@example.com", password };
  expect(await takeLink(database(), { token: tokenOf(first), ...person }, from())).toEqual({ ok: false, problem: "link-over" });
  expect(await takeLink(database(), { token: tokenOf(second), ...person, password: "short" }, from())).toEqual({ ok: false, problem: "password-short" });
  // Of two at one instant, one does.
  const both = await Promise.all(
    ["ada", "ada"].map((name) => takeLink(database(), { ...person, token: tokenOf(second), email: `${name}@example.com` }, from())),
  );
  expect(both.map((done) => (done.ok ? done.email : done.problem)).sort()).toEqual(["ada@example.com", "link-over"]);
  const third = await makeLink(database(), { kind: "set-up", createdBy: "start" });
  expect(await takeLink(database(), { token: tokenOf(third), ...person, email: "eve@example.com" }, from())).toEqual({ ok: false, problem: "link-over" });

  expect(await isOpen(from())).toBe(false);
  expect(await readViewer(from())).toBeNull();
  const cookie = await cookieOf("ADA@example.com".toLowerCase());
  expect(await readViewer(from({ cookie }))).toMatchObject({ role: "admin", name: "Ada", showsAddresses: true });
  expect(await readViewer(from({ cookie: `${cookie}x` }))).toBeNull();
  for (const claim of await wrongClaims()) {
    // The password of a proxy before us comes with every request: it says nothing of who is signed in.
    const opens = /^Basic/.test(claim.authorization ?? "");
    expect((await readViewer(from({ cookie, ...claim })))?.name ?? null, JSON.stringify(claim)).toBe(opens ? "Ada" : null);
  }
});

test("a session's cookie cannot be read by scripts nor sent from other sites", async () => {
  const done = await signIn({ email: "ada@example.com", password }, from());
  const header = done.ok ? done.headers.getSetCookie().join() : "";
  expect(header).toMatch(/aftersend\.session_token=.*HttpOnly/i);
  expect(header).toMatch(/SameSite=Lax/i);
});

test("a session is listed with where it was made, not with what the request said of that", async () => {
  const { cookie } = await enter("ada@example.com", from({ "x-aftersend-address": "203.0.113.9", "x-forwarded-for": "198.51.100.1" }));
  const viewer = await readViewer(from({ cookie }));
  const sessions = viewer ? await listOwnSessions(viewer, from({ cookie })) : [];
  expect(sessions.filter(({ here }) => here).map(({ ipAddress }) => ipAddress)).toEqual(["203.0.113.9"]);
});

test("an invitation makes a marketer, whose addresses are masked; a new password ends every session", async () => {
  const invitation = await makeLink(database(), {
    kind: "invitation",
    invites: { email: "max@example.com", role: "marketer", mayUnmask: true },
    createdBy: "Ada",
  });
  expect(await takeLink(database(), { token: tokenOf(invitation), name: "Max", password }, from())).toMatchObject({ ok: true });
  const cookie = await cookieOf("max@example.com");
  expect(await readViewer(from({ cookie }))).toMatchObject({ role: "marketer", showsAddresses: false, grants: ["unmask"] });

  const user = await findUser(database(), { email: "max@example.com" });
  const reset = await makeLink(database(), { kind: "reset", userId: user?.id ?? "", createdBy: "Ada" });
  expect(await takeLink(database(), { token: tokenOf(reset), password: `${password} anew` }, from())).toMatchObject({ ok: true });
  expect(await readViewer(from({ cookie }))).toBeNull();
  expect(await signIn({ email: "max@example.com", password }, from())).toEqual({ ok: false, problem: "wrong-sign-in" });
});

test("a session that is ended, or whose person is disabled, opens nothing a second later", async () => {
  const cookie = await cookieOf("ada@example.com");
  expect(await readViewer(from({ cookie }))).not.toBeNull();
  const ada = await findUser(database(), { email: "ada@example.com" });
  await deleteSessions(database(), { userId: ada?.id ?? "" });
  await expect.poll(() => readViewer(from({ cookie })), { timeout: 10_000 }).toBeNull();
});

test("the last administrator stays one", async () => {
  const ada = await findUser(database(), { email: "ada@example.com" });
  const id = ada?.id ?? "";
  expect(await updateUser(database(), { id, role: "viewer", mayUnmask: false, disabled: false })).toBe(false);
  expect(await updateUser(database(), { id, role: "admin", mayUnmask: false, disabled: true })).toBe(false);
});

test("whoever tries too often is refused for a while, the right password included, and elsewhere they are not", async () => {
  for (let i = 0; i < 10; i++) expect(await signIn({ email: "ada@example.com", password: "wrong" }, from())).toEqual({ ok: false, problem: "wrong-sign-in" });
  expect(await signIn({ email: "ada@example.com", password }, from())).toEqual({ ok: false, problem: "too-often" });
  expect(await signIn({ email: "ada@example.com", password }, from({ "x-aftersend-address": "203.0.113.9" }))).toMatchObject({ ok: true });
}, 60_000);

test("what was done is written down for good, and holds neither password nor token", async () => {
  const rows = await readAudit(database(), { actor: null, action: null, from: null, to: null, before: null, limit: 500 });
  expect(new Set(rows.map((row) => row.action))).toEqual(new Set(["set-up", "joined", "password-reset", "signed-in", "sign-in-failed"]));
  expect(JSON.stringify(rows)).not.toMatch(/vX9|as_link_/);
  await expect(database().query("update audit_log set actor = 'nobody'")).rejects.toThrow("append-only");
  await expect(database().query("delete from audit_log")).rejects.toThrow("append-only");
  await expect(database().query("truncate audit_log")).rejects.toThrow("append-only");
});
