import type { Connection } from "@/db/client";

/** Notes that a worker lives, and forgets those not heard of for a day. `startedAt` in epoch ms. */
export async function stampWorker(db: Connection, { id, name, startedAt }: { id: string; name: string; startedAt: number }): Promise<void> {
  await db.query(
    `with forgotten as (delete from workers where seen_at < now() - interval '1 day' and id <> $1)
     insert into workers (id, name, started_at, seen_at) values ($1, $2, to_timestamp($3 / 1000.0), now())
     on conflict (id) do update set seen_at = excluded.seen_at`,
    [id, name, startedAt],
  );
}
