import { findUser } from "@/db/queries/people/find-user";
import type { UserRow } from "@/db/queries/people/user-columns";
import type { Done } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { clientAddress } from "@/lib/server/auth/client-address";
import { orRefused } from "@/lib/server/auth/or-refused";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { database } from "@/lib/server/database";
import { forgive, isTooOften, secondFactorLimits } from "./limits";
import { countRecoveryCodes } from "./second-factor";
import { takeCode } from "./take-code";

type Given = { code: string; kind: "app" | "recovery" };

/** Finishes a sign-in that was asked for a second factor: by a code of the app, or by a recovery code, which works once. The headers set the cookie. */
export async function verifySecondFactor({ code, kind }: Given, headers: Headers): Promise<Done<{ headers: Headers }>> {
  const db = database();
  const user = await findPending(headers);
  if (!user) return { ok: false, problem: "sign-in-over" };
  const by = { name: user.name, userId: user.id };
  const limits = secondFactorLimits(user.id, clientAddress(headers));
  if (await isTooOften(db, limits)) {
    await recordAudit(db, { by, action: "second-factor-refused", detail: { why: "too often" }, headers });
    return { ok: false, problem: "too-often" };
  }
  const asked = { body: { code }, headers: withPendingAlone(headers), returnHeaders: true } as const;
  const isNew = kind === "recovery" || (await takeCode(user.id, code));
  const done = isNew ? await orRefused(kind === "app" ? auth().api.verifyTOTP(asked) : auth().api.verifyBackupCode(asked)) : null;
  if (!done) {
    await recordAudit(db, { by, action: "second-factor-refused", detail: { by: kind }, headers });
    // After a few wrong ones the sign-in itself is over.
    return { ok: false, problem: (await findPending(headers)) ? "code-wrong" : "sign-in-over" };
  }
  await forgive(db, limits);
  if (kind === "recovery") await recordAudit(db, { by, action: "recovery-code-used", detail: { left: await countRecoveryCodes(user.id) }, headers });
  await recordAudit(db, { by, action: "signed-in", detail: { secondFactor: kind }, headers });
  forgetSessions();
  return { ok: true, headers: done.headers };
}

/** Whose sign-in waits for a second factor in this browser; null where none does. */
export async function findPending(headers: Pick<Headers, "get">): Promise<UserRow | null> {
  const identifier = pendingCookie.exec(headers.get("cookie") ?? "")?.[1];
  if (identifier === undefined) return null;
  const waiting = await (await auth().$context).internalAdapter.findVerificationValue(identifier);
  if (!waiting || waiting.expiresAt.getTime() <= Date.now()) return null;
  const user = await findUser(database(), { id: waiting.value });
  return user?.disabledAt === null ? user : null;
}

const pendingCookie = /(?:__Secure-)?aftersend\.two_factor=(2fa-[\w-]{1,100})\.[^;\s]{1,300}(?![^;\s])/;

/** Without a session of somebody else that the browser may hold still: the code is for the sign-in that waits. */
function withPendingAlone(headers: Headers): Headers {
  const alone = new Headers(headers);
  alone.set("cookie", pendingCookie.exec(headers.get("cookie") ?? "")?.[0] ?? "");
  return alone;
}
