import { deleteOtherSessions } from "@/db/queries/people/delete-other-sessions";
import { findUser } from "@/db/queries/people/find-user";
import type { UserRow } from "@/db/queries/people/user-columns";
import type { AuditAction } from "@/lib/contract/audit";
import type { Done, NewSecondFactor, Problem } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { orRefused } from "@/lib/server/auth/or-refused";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { adminsNeedSecondFactor } from "@/lib/server/auth/second-factor-rule";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { drawQr } from "./draw-qr";
import { forgive, isTooOften, passwordLimits, secondFactorLimits } from "./limits";
import { takeCode } from "./take-code";

type Asked = { viewer: Viewer; headers: Headers };
type WithPassword = { password: string };

/** Begins a second factor: what an authenticator app takes in. It is asked for once the app has shown that it makes the right codes. */
export async function startSecondFactor({ password }: WithPassword, asked: Asked): Promise<Done<NewSecondFactor>> {
  return withPassword<NewSecondFactor>(asked, async () => {
    const begun = await orRefused(auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers: asked.headers }));
    if (begun?.method !== "totp" || !begun.totpURI) return { ok: false, problem: "password-wrong" };
    const key = new URL(begun.totpURI).searchParams.get("secret") ?? "";
    return { ok: true, qr: drawQr(begun.totpURI), key: key.replace(/.{4}(?=.)/g, "$& ") };
  });
}

/** Makes it hold, once the app has made a right code: the recovery codes are shown this once. Every other session ends, for it did without. */
export async function finishSecondFactor({ code }: { code: string }, { viewer, headers }: Asked): Promise<Done<{ headers: Headers; codes: string[] }>> {
  const user = await ownUser(viewer);
  if (!user || user.hasSecondFactor) return { ok: false, problem: "not-allowed" };
  const limits = secondFactorLimits(user.id, null);
  if (await isTooOften(database(), limits)) return { ok: false, problem: "too-often" };
  const isNew = await takeCode(user.id, code);
  const done = isNew ? await orRefused(auth().api.verifyTOTP({ body: { code }, headers, returnHeaders: true })) : null;
  if (!done) return refused({ viewer, headers }, "second-factor-refused", "code-wrong");
  await forgive(database(), limits);
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: user.id } });
  const session = await auth().api.getSession({ headers: withCookiesOf(done.headers) });
  if (session) await deleteOtherSessions(database(), { userId: user.id, token: session.session.token });
  await recordAudit(database(), { by: viewer, action: "second-factor-on", subject: user.email, headers });
  forgetSessions();
  return { ok: true, headers: done.headers, codes: backupCodes };
}

/** New recovery codes in place of the old ones; shown this once. */
export async function renewRecoveryCodes({ password }: WithPassword, asked: Asked): Promise<Done<{ codes: string[] }>> {
  return withPassword<{ codes: string[] }>(asked, async (user) => {
    const made = await orRefused(auth().api.generateBackupCodes({ body: { password }, headers: asked.headers }));
    if (!made) return { ok: false, problem: user.hasSecondFactor ? "password-wrong" : "not-there" };
    await recordAudit(database(), { by: asked.viewer, action: "recovery-codes-made", subject: user.email, headers: asked.headers });
    return { ok: true, codes: made.backupCodes };
  });
}

/** Does without a second factor again, where no rule asks for one. */
export async function endSecondFactor({ password }: WithPassword, asked: Asked): Promise<Done<{ headers: Headers }>> {
  return withPassword<{ headers: Headers }>(asked, async (user) => {
    if (user.role === "admin" && (await adminsNeedSecondFactor())) return { ok: false, problem: "second-factor-needed" };
    const done = await orRefused(auth().api.disableTwoFactor({ body: { password }, headers: asked.headers, returnHeaders: true }));
    if (!done) return { ok: false, problem: "password-wrong" };
    await recordAudit(database(), { by: asked.viewer, action: "second-factor-off", subject: user.email, headers: asked.headers });
    forgetSessions();
    return { ok: true, headers: done.headers };
  });
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(userId: string): Promise<number> {
  return (await auth().api.viewBackupCodes({ body: { userId } })).backupCodes.length;
}

async function ownUser(viewer: Viewer): Promise<UserRow | null> {
  const user = viewer.userId === null ? null : await findUser(database(), { id: viewer.userId });
  return user && !user.demo ? user : null;
}

/** What takes a password: its tries are counted, and a wrong one is written down. */
async function withPassword<Value>(asked: Asked, work: (user: UserRow) => Promise<Done<Value>>): Promise<Done<Value>> {
  const user = await ownUser(asked.viewer);
  if (!user) return { ok: false, problem: "not-allowed" };
  const limits = passwordLimits(user.id);
  if (await isTooOften(database(), limits)) return { ok: false, problem: "too-often" };
  const done = await work(user);
  if (!done.ok) return done.problem === "password-wrong" ? refused(asked, "password-refused", done.problem) : done;
  await forgive(database(), limits);
  return done;
}

async function refused({ viewer, headers }: Asked, action: AuditAction, problem: Problem): Promise<{ ok: false; problem: Problem }> {
  await recordAudit(database(), { by: viewer, action, headers });
  return { ok: false, problem };
}

/** The headers of a browser that has taken in what an answer sets. */
function withCookiesOf(answer: Headers): Headers {
  const cookies = answer.getSetCookie().map((each) => each.split(";")[0]);
  return new Headers({ cookie: cookies.join("; ") });
}
