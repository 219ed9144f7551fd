import type { Connection } from "@/db/client";

/** Counts one attempt within a window that begins with the first, and returns how many there are in it, this one included. */
export async function countAttempt(db: Connection, { key, windowSeconds }: { key: string; windowSeconds: number }): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `insert into rate_limits (key, n, ends_at) values ($1, 1, now() + $2 * interval '1 second')
     on conflict (key) do update set n = case when rate_limits.ends_at > now() then rate_limits.n + 1 else 1 end,
       ends_at = case when rate_limits.ends_at > now() then rate_limits.ends_at else excluded.ends_at end
     returning n`,
    [key, windowSeconds],
  );
  return rows[0]?.n ?? 1;
}
