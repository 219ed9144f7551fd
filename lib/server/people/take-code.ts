import { countAttempt } from "@/db/queries/people/count-attempt";
import { database } from "@/lib/server/database";
import { fingerprint } from "./limits";

/** Longer than any code holds: the step it is made in, and one before and after. */
const codeHoldsSeconds = 120;

/** Takes a code of an authenticator app, which works once (RFC 6238 §5.2): whoever looked over a shoulder comes too late. False for one that came before. */
export async function takeCode(userId: string, code: string): Promise<boolean> {
  return (await countAttempt(database(), { key: `code:${fingerprint(`${userId} ${code}`)}`, windowSeconds: codeHoldsSeconds })) === 1;
}
