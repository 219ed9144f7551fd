import { expect, test } from "vitest";
import { readAudit } from "@/db/queries/audit/read-audit";
import { askAgain } from "@/lib/server/auth/ask-again";
import { readViewer, thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { confirmPassword } from "./confirm-password";
import { changePassword } from "./own-account";
import { addPerson, enter, password } from "./testing/people";

serveOwnDatabase();

async function begin() {
  const { id, email } = await addPerson("admin");
  const { cookie } = await enter(email);
  const headers = new Headers({ host: "mail.example.com", cookie });
  const viewer = await readViewer(headers);
  if (viewer === null) throw new Error("nobody is signed in");
  const wait = () => database().query("update sessions set confirmed_at = now() - interval '11 minutes' where user_id = $1", [id]);
  return { viewer, headers, wait };
}

test.each(["manage-people", "manage-tokens", "unmask"] as const)("%s takes the password again, ten minutes after it was given", async (permission) => {
  const { viewer, headers, wait } = await begin();
  expect(await askAgain(viewer, permission, headers)).toBeNull();
  await wait();
  expect(await askAgain(viewer, permission, headers)).toBe("confirm");
  expect(await askAgain(viewer, "read-log", headers)).toBeNull();
  expect(await confirmPassword({ password: "wrong" }, { viewer, headers })).toEqual({ ok: false, problem: "password-wrong" });
  expect(await askAgain(viewer, permission, headers)).toBe("confirm");
  expect(await confirmPassword({ password }, { viewer, headers })).toEqual({ ok: true });
  expect(await askAgain(viewer, permission, headers)).toBeNull();
});

test("a token is refused what takes a password; this machine, while it is open, is not asked", async () => {
  const created = await createApiToken(database(), { name: "robot", role: "admin" });
  const headers = new Headers({ host: "mail.example.com", authorization: `Bearer ${created?.token}` });
  const robot = await readViewer(headers);
  if (robot === null) throw new Error("the token opens nothing");
  expect(await askAgain(robot, "manage-tokens", headers)).toBe("not-allowed");
  expect(await askAgain(robot, "export-log", headers)).toBeNull();
  expect(await askAgain(thisMachine, "manage-tokens", new Headers())).toBeNull();
});

test("tries are counted and written down; once there were too many, the right one is refused too", async () => {
  const { viewer, headers, wait } = await begin();
  await wait();
  for (let i = 0; i < 10; i++) await confirmPassword({ password: "wrong" }, { viewer, headers });
  expect(await confirmPassword({ password }, { viewer, headers })).toEqual({ ok: false, problem: "too-often" });
  expect(await askAgain(viewer, "unmask", headers)).toBe("confirm");
  const rows = await readAudit(database(), { actor: viewer.name, action: "password-refused", from: null, to: null, before: null, limit: 50 });
  expect(rows).toHaveLength(10);
  expect(JSON.stringify(rows)).not.toContain("wrong");
}, 60_000);

test("a new password that is too weak is no try at guessing the old one, and the right one takes back the wrong ones", async () => {
  const { viewer, headers } = await begin();
  const change = (current: string, next: string) => changePassword({ current, password: next }, { viewer, headers });
  for (let i = 0; i < 12; i++) expect(await change(password, "short")).toMatchObject({ ok: false, problem: "password-short" });
  for (let i = 0; i < 9; i++) expect(await change("wrong", "plums ripen under glass")).toEqual({ ok: false, problem: "password-wrong" });
  const changed = await change(password, "plums ripen under glass");
  expect(changed).toMatchObject({ ok: true });
  const next = { viewer, headers: new Headers({ host: "mail.example.com", cookie: changed.ok ? cookiesOf(changed.headers) : "" }) };
  for (let i = 0; i < 9; i++) await confirmPassword({ password: "wrong" }, next);
  expect(await confirmPassword({ password: "plums ripen under glass" }, next)).toEqual({ ok: true });
}, 60_000);

function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
