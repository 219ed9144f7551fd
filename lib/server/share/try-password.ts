import { countFailedShareTry } from "@/db/queries/count-failed-share-try";
import type { OpenShareRow } from "@/db/queries/find-open-share";
import { findShareWait } from "@/db/queries/find-share-wait";
import { forgetShareTries } from "@/db/queries/forget-share-tries";
import { reserveShareTry, type TryLimit } from "@/db/queries/reserve-share-try";
import { database } from "@/lib/server/database";
import { isPassword } from "./password";
import { trierOf } from "./visitor-of";

const perNetwork: TryLimit = { free: 5, waitSeconds: 30, longestWaitSeconds: 3_600, forgetSeconds: 3_600 };
const perShare: TryLimit = { free: 50, waitSeconds: 60, longestWaitSeconds: 3_600, forgetSeconds: 86_400 };
const wholeShare = "";

export type Tried = { type: "right" } | { type: "wrong" } | { type: "wait"; until: number };

/** Tries a password, if the link and the visitor's network have a try left. */
export async function tryPassword(share: OpenShareRow & { passwordHash: string }, visit: { token: string; network: string; password: string }): Promise<Tried> {
  const db = database();
  const network = trierOf(visit.token, visit.network);
  // Looked at first: a locked link takes in no more rows, from however many networks.
  const locked = await findShareWait(db, { shareId: share.id, network: wholeShare });
  const until =
    locked ??
    (await reserveShareTry(db, { shareId: share.id, network, limit: perNetwork })) ??
    (await reserveShareTry(db, { shareId: share.id, network: wholeShare, limit: perShare }));
  if (until !== null) return { type: "wait", until };
  if (await isPassword(visit.password, share.passwordHash)) {
    await forgetShareTries(db, { shareId: share.id, network });
    return { type: "right" };
  }
  await countFailedShareTry(db, { shareId: share.id });
  return { type: "wrong" };
}
