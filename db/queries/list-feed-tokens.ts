import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";
import { feedHeardAt } from "./feed-heard-at";

export type FeedTokenRow = { key: string; format: FeedFormat; lastReceivedAt: number | null; previousUntil: number | null };

/** All feeds as keepers of a token, oldest first; until when the token before still opens. Instants in epoch ms. */
export async function listFeedTokens(db: Connection): Promise<FeedTokenRow[]> {
  const { rows } = await db.query<FeedTokenRow>(
    `select key, format, ${feedHeardAt("f.id")} as "lastReceivedAt",
       case when previous_token_until > now() then previous_token_until end as "previousUntil"
     from feeds f order by id`,
  );
  return rows;
}
