import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";

/** The file a replay was given and the format it is in; null if it has none. */
export async function findCaptured(db: Connection, { id }: { id: number }): Promise<{ file: Buffer; format: FeedFormat } | null> {
  const { rows } = await db.query<{ file: Buffer; format: FeedFormat }>(
    "select r.captured as file, f.format from replays r join feeds f on f.id = r.feed_id where r.id = $1 and r.captured is not null",
    [id],
  );
  return rows[0] ?? null;
}
