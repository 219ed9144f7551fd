import type { Connection } from "@/db/client";

/** How many tries there are before the next has to wait, how long it then waits, doubled each time, and after how long all is forgotten. */
export type TryLimit = { free: number; waitSeconds: number; longestWaitSeconds: number; forgetSeconds: number };

/**
 * Takes one try of a password, before it is looked at, so that tries at the same time count like tries in a row. Null if it may be made;
 * else until when none may be, epoch ms. One that waited for another's row began before it: the clock is asked, not when it began.
 */
export async function reserveShareTry(
  db: Connection,
  { shareId, network, limit }: { shareId: number; network: string; limit: TryLimit },
): Promise<number | null> {
  const { rowCount } = await db.query(
    `insert into share_tries as t (share_id, network, tries, first_at, next_at) values ($1, $2, 1, now(), now())
     on conflict (share_id, network) do update set
       tries = case when t.first_at < now() - make_interval(secs => $6) then 1 else t.tries + 1 end,
       first_at = case when t.first_at < now() - make_interval(secs => $6) then now() else t.first_at end,
       next_at = case when t.first_at < now() - make_interval(secs => $6) or t.tries + 1 < $3 then now()
         else now() + make_interval(secs => least($5::float8, $4::float8 * power(2, least(t.tries + 1 - $3, 30)))) end
     where t.next_at <= clock_timestamp()`,
    [shareId, network, limit.free, limit.waitSeconds, limit.longestWaitSeconds, limit.forgetSeconds],
  );
  if (rowCount === 1) return null;
  const { rows } = await db.query<{ nextAt: number }>(`select next_at as "nextAt" from share_tries where share_id = $1 and network = $2`, [shareId, network]);
  return rows[0]?.nextAt ?? 0;
}
