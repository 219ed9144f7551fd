import type { Connection } from "@/db/client";
import { holdsAllEvents } from "./proof-columns";

type DueProofs = { changedSeconds: number; grownSeconds: number; allSeconds: number; eventsPerSecond: number; limit: number };

/**
 * Deliveries whose proof is due, those never recounted first, then the oldest proof first. A delivery that has changed since is
 * due after `changedSeconds`, and no sooner than its size allows; one that holds twice as much as was recounted, after `grownSeconds`;
 * any is after `allSeconds`. A change is stamped before it is committed, so one that was under way at the last proof looks older than
 * it: hence the minute. One without any events left is never due.
 */
export async function listDueProofs(
  db: Connection,
  { changedSeconds, grownSeconds, allSeconds, eventsPerSecond, limit }: DueProofs,
): Promise<{ id: number; key: string }[]> {
  const { rows } = await db.query<{ id: number; key: string }>(
    `select d.id, d.key from deliveries d left join proofs p on p.delivery_id = d.id
     where (d.months = '{}' or d.months && (select array_agg(month) from months where events_dropped_at is null and log_dropped_at is null))
       and (p.delivery_id is null
       or p.proven_at < now() - make_interval(secs => $2)
       or (d.updated_at > p.proven_at - interval '1 minute' and p.proven_at < now() - make_interval(secs => greatest($1, p.events / $3)))
       or (d.seen_count > 2 * p.messages and d.updated_at > p.proven_at - interval '1 minute' and ${holdsAllEvents("d")}
         and p.proven_at < now() - make_interval(secs => greatest($5, d.seen_count / $3))))
     order by p.proven_at nulls first, d.id limit $4`,
    [changedSeconds, allSeconds, eventsPerSecond, limit, grownSeconds],
  );
  return rows;
}
