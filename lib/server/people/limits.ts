import { createHash } from "node:crypto";
import type { Connection } from "@/db/client";
import { countAttempt } from "@/db/queries/people/count-attempt";
import { forgetAttempts } from "@/db/queries/people/forget-attempts";

type Limit = { key: string; most: number; windowSeconds: number };

const quarter = 900;

/** How often one may try to sign in: to one account from one place, to one account from anywhere, and from one place to any. */
export function signInLimits(email: string, address: string | null): Limit[] {
  const [account, place] = [fingerprint(email), fingerprint(address ?? "")];
  return [
    { key: `sign-in:${account}:${place}`, most: 10, windowSeconds: quarter },
    { key: `sign-in:${account}`, most: 100, windowSeconds: 4 * quarter },
    { key: `sign-in:from:${place}`, most: 60, windowSeconds: quarter },
  ];
}

/** How often one may present a link or a password of one's own. */
export function linkLimits(address: string | null): Limit[] {
  return [{ key: `link:${fingerprint(address ?? "")}`, most: 60, windowSeconds: quarter }];
}

export function passwordLimits(userId: string): Limit[] {
  return [{ key: `password:${fingerprint(userId)}`, most: 10, windowSeconds: quarter }];
}

/** How often one may present a code as a second factor: for one account from one place, and from anywhere. */
export function secondFactorLimits(userId: string, address: string | null): Limit[] {
  const [account, place] = [fingerprint(userId), fingerprint(address ?? "")];
  return [
    { key: `second-factor:${account}:${place}`, most: 10, windowSeconds: quarter },
    { key: `second-factor:${account}`, most: 30, windowSeconds: 4 * quarter },
  ];
}

/** Counts an attempt, and says whether it is one too many. Counted before it is looked at, so that many at once gain nothing. */
export async function isTooOften(db: Connection, limits: readonly Limit[]): Promise<boolean> {
  let tooOften = false;
  for (const { key, most, windowSeconds } of limits) tooOften = (await countAttempt(db, { key, windowSeconds })) > most || tooOften;
  return tooOften;
}

/** Somebody proved who they are: what they mistyped before is forgotten. */
export async function forgive(db: Connection, limits: readonly Limit[]): Promise<void> {
  if (limits[0]) await forgetAttempts(db, { key: limits[0].key });
}

/** What stands for a text where it is counted. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text.toLowerCase()).digest("base64url").slice(0, 22);
}
