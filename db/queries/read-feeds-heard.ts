import { plainArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { feedHeardAt } from "./feed-heard-at";

/** When each of these feeds last posted anything, epoch ms; those that never did are left out. */
export async function readFeedsHeard(db: Connection, { feedIds }: { feedIds: readonly number[] }): Promise<Map<number, number>> {
  const { rows } = await db.query<{ id: number; at: number | null }>(`select id, ${feedHeardAt("f.id")} as at from unnest($1::integer[]) as f(id)`, [
    plainArray(feedIds, (id) => id),
  ]);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}
