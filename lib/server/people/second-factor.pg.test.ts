import { expect, test } from "vitest";
import { readAudit } from "@/db/queries/audit/read-audit";
import { forgetSecondFactor } from "@/db/queries/people/forget-second-factor";
import { saveRule } from "@/db/queries/people/save-rule";
import { authorise } from "@/lib/server/auth/authorise";
import { forgetSessions } from "@/lib/server/auth/read-session";
import type { Role } from "@/lib/server/auth/role";
import { forgetSecondFactorRule } from "@/lib/server/auth/second-factor-rule";
import { readViewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { changeRules } from "./manage-people";
import { countRecoveryCodes, endSecondFactor, finishSecondFactor, renewRecoveryCodes, startSecondFactor } from "./second-factor";
import { addPerson as addUser, cookieAfter, enter as enterAs, password } from "./testing/people";
import { totp } from "./testing/totp";
import { findPending, verifySecondFactor } from "./verify-second-factor";

serveOwnDatabase();

const browserWith = (cookie: string) => new Headers({ host: "mail.example.com", cookie });
const browserAfter = (answer: Headers) => browserWith(cookieAfter(answer));

async function addPerson(role: Role = "admin") {
  const { id, email } = await addUser(role);
  const enter = async () => {
    const { cookie, secondFactor } = await enterAs(email);
    return { browser: browserWith(cookie), secondFactor };
  };
  const viewerIn = async (browser: Headers) => {
    forgetSessions();
    const viewer = await readViewer(browser);
    if (viewer === null) throw new Error("nobody is signed in");
    return viewer;
  };
  const actions = async () =>
    (await readAudit(database(), { actor: id, action: null, from: null, to: null, before: null, limit: 100 })).map(({ action }) => action).reverse();
  return { id, email, enter, viewerIn, actions };
}

/** Somebody with a second factor, and what they keep of it. The code of this half minute is spent. */
async function addPersonWithFactor(role: Role = "admin") {
  const person = await addPerson(role);
  const { browser } = await person.enter();
  const viewer = await person.viewerIn(browser);
  const begun = await startSecondFactor({ password }, { viewer, headers: browser });
  if (!begun.ok) throw new Error(begun.problem);
  const spent = totp(begun.key, Date.now());
  const done = await finishSecondFactor({ code: spent }, { viewer, headers: browser });
  if (!done.ok) throw new Error(done.problem);
  /** The code of the next half minute, which is taken already. */
  const nextCode = () => totp(begun.key, Date.now() + 30_000);
  return { ...person, ...begun, codes: done.codes, browser: browserAfter(done.headers), spent, nextCode };
}

test("it holds once the app has made a right code, and ends every session that did without", async () => {
  const person = await addPerson("viewer");
  const [here, elsewhere] = [await person.enter(), await person.enter()];
  const asked = { viewer: await person.viewerIn(here.browser), headers: here.browser };
  expect(await startSecondFactor({ password: "wrong" }, asked)).toEqual({ ok: false, problem: "password-wrong" });
  const begun = await startSecondFactor({ password }, asked);
  if (!begun.ok) throw new Error(begun.problem);
  expect(begun.key).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
  expect(begun.qr.path).toMatch(/^M\d/);
  expect(await finishSecondFactor({ code: "000000" }, asked)).toEqual({ ok: false, problem: "code-wrong" });
  expect((await person.enter()).secondFactor).toBe(false);
  const done = await finishSecondFactor({ code: totp(begun.key, Date.now()) }, asked);
  if (!done.ok) throw new Error(done.problem);
  expect(new Set(done.codes).size).toBe(10);
  expect((await person.viewerIn(browserAfter(done.headers))).userId).toBe(person.id);
  expect(await readViewer(elsewhere.browser)).toBeNull();
  expect(await person.actions()).toEqual(["signed-in", "signed-in", "password-refused", "second-factor-refused", "signed-in", "second-factor-on"]);
});

test("signing in takes a code besides the password, and no code twice", async () => {
  const person = await addPersonWithFactor();
  const waiting = await person.enter();
  expect(waiting.secondFactor).toBe(true);
  expect(await readViewer(waiting.browser)).toBeNull();
  expect((await findPending(waiting.browser))?.id).toBe(person.id);
  expect(await verifySecondFactor({ code: person.spent, kind: "app" }, waiting.browser)).toEqual({ ok: false, problem: "code-wrong" });
  const code = person.nextCode();
  const done = await verifySecondFactor({ code, kind: "app" }, waiting.browser);
  if (!done.ok) throw new Error(done.problem);
  expect((await person.viewerIn(browserAfter(done.headers))).userId).toBe(person.id);
  const again = await person.enter();
  expect(await verifySecondFactor({ code, kind: "app" }, again.browser)).toEqual({ ok: false, problem: "code-wrong" });
  expect(await verifySecondFactor({ code, kind: "app" }, waiting.browser)).toEqual({ ok: false, problem: "sign-in-over" });
});

test("a code is for the sign-in that waits, whoever else is signed in in that browser", async () => {
  const [person, other] = [await addPersonWithFactor(), await addPerson("viewer")];
  const [waiting, signedIn] = [await person.enter(), await other.enter()];
  const both = new Headers({ cookie: `${signedIn.browser.get("cookie")}; ${waiting.browser.get("cookie")}` });
  const done = await verifySecondFactor({ code: person.nextCode(), kind: "app" }, both);
  if (!done.ok) throw new Error(done.problem);
  expect((await person.viewerIn(browserAfter(done.headers))).userId).toBe(person.id);
});

test("a recovery code lets in once, is written down, and is replaced with the others", async () => {
  const person = await addPersonWithFactor();
  const [first = "", second = ""] = person.codes;
  const done = await verifySecondFactor({ code: first, kind: "recovery" }, (await person.enter()).browser);
  if (!done.ok) throw new Error(done.problem);
  expect(await countRecoveryCodes(person.id)).toBe(9);
  expect(await verifySecondFactor({ code: first, kind: "recovery" }, (await person.enter()).browser)).toEqual({ ok: false, problem: "code-wrong" });
  const browser = browserAfter(done.headers);
  const renewed = await renewRecoveryCodes({ password }, { viewer: await person.viewerIn(browser), headers: browser });
  expect(renewed.ok && renewed.codes.length).toBe(10);
  expect(await verifySecondFactor({ code: second, kind: "recovery" }, (await person.enter()).browser)).toEqual({ ok: false, problem: "code-wrong" });
  expect(await person.actions()).toContain("recovery-code-used");
});

test("tries are counted: a sign-in ends after a few, an account waits after ten, the right code included", async () => {
  const person = await addPersonWithFactor();
  const wrong = async (browser: Headers, n: number) => {
    let last: unknown = null;
    for (let i = 0; i < n; i++) last = await verifySecondFactor({ code: `wrong-${i}`, kind: "recovery" }, browser);
    return last;
  };
  const first = await person.enter();
  expect(await wrong(first.browser, 5)).toEqual({ ok: false, problem: "code-wrong" });
  expect(await wrong(first.browser, 1)).toEqual({ ok: false, problem: "sign-in-over" });
  await wrong((await person.enter()).browser, 4);
  const last = await person.enter();
  expect(await verifySecondFactor({ code: person.nextCode(), kind: "app" }, last.browser)).toEqual({ ok: false, problem: "too-often" });
  const elsewhere = new Headers({ cookie: last.browser.get("cookie") ?? "", "x-aftersend-address": "203.0.113.9" });
  expect(await verifySecondFactor({ code: person.nextCode(), kind: "app" }, elsewhere)).toMatchObject({ ok: true });
});

test("where a rule asks for it, an administrator without one reaches their own account alone", async () => {
  const [careful, other] = [await addPersonWithFactor(), await addPerson()];
  const { browser } = await other.enter();
  const get = (headers: Headers) => ({ method: "GET", headers });
  expect(await changeRules({ secondFactorForAdmins: true }, { viewer: await other.viewerIn(browser), headers: browser })).toEqual({
    ok: false,
    problem: "second-factor-first",
  });
  const asked = { viewer: await careful.viewerIn(careful.browser), headers: careful.browser };
  expect(await changeRules({ secondFactorForAdmins: true }, asked)).toEqual({ ok: true });
  forgetSessions();
  expect(await authorise(get(browser), "read-reports")).toMatchObject({ ok: false, code: "forbidden", lacksSecondFactor: true });
  expect(await authorise(get(browser), "own-account")).toMatchObject({ ok: true });
  expect(await authorise(get(careful.browser), "manage-people")).toMatchObject({ ok: true });
  expect(await endSecondFactor({ password }, asked)).toEqual({ ok: false, problem: "second-factor-needed" });
  expect(await changeRules({ secondFactorForAdmins: false }, asked)).toEqual({ ok: true });
  expect(await authorise(get(browser), "read-reports")).toMatchObject({ ok: true });
  const ended = await endSecondFactor({ password }, asked);
  if (!ended.ok) throw new Error(ended.problem);
  expect((await careful.enter()).secondFactor).toBe(false);
});

test("a marketer is not meant by that rule; and one that was reset on the server signs in by password", async () => {
  await saveRule(database(), { name: "second-factor-for-admins", holds: true, by: "a test" });
  forgetSecondFactorRule();
  const marketer = await addPersonWithFactor("marketer");
  expect(await forgetSecondFactor(database(), { userId: marketer.id })).toBe(true);
  expect(await forgetSecondFactor(database(), { userId: marketer.id })).toBe(false);
  forgetSessions();
  expect(await readViewer(marketer.browser)).toBeNull();
  const { browser, secondFactor } = await marketer.enter();
  expect(secondFactor).toBe(false);
  expect(await authorise({ method: "GET", headers: browser }, "read-log")).toMatchObject({ ok: true });
  await saveRule(database(), { name: "second-factor-for-admins", holds: false, by: "a test" });
});

test("neither the database nor the audit log holds a key or a code", async () => {
  const { key, codes } = await addPersonWithFactor();
  const { rows } = await database().query("select secret, backup_codes from two_factors");
  const audit = await readAudit(database(), { actor: null, action: null, from: null, to: null, before: null, limit: 500 });
  const kept = JSON.stringify([rows, audit]);
  for (const secret of [...codes, key, key.replaceAll(" ", "")]) expect(kept).not.toContain(secret);
});
