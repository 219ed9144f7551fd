import type { Connection } from "@/db/client";
import { provenShare } from "@/lib/domain/proof-cover";
import { holdsAllEvents } from "./proof-columns";

/**
 * How all deliveries stand whose events are all kept: how many have been recounted, `covered` those of which most messages that are
 * there now were, how many differ and by how much, and the oldest and latest recount, epoch ms. `past` counts the others. A difference
 * counts wherever it was found.
 */
export type ProofSums = {
  deliveries: number;
  proven: number;
  covered: number;
  differing: number;
  differences: number;
  past: number;
  oldestAt: number | null;
  latestAt: number | null;
};

export async function sumProofs(db: Connection): Promise<ProofSums> {
  const { rows } = await db.query<ProofSums>(
    `select count(*) filter (where whole) as deliveries, count(p.delivery_id) filter (where whole) as proven,
       count(*) filter (where whole and p.messages >= held * $1::numeric and (held = 0 or p.messages > 0)) as covered,
       count(*) filter (where p.differences > 0) as differing, coalesce(sum(p.differences), 0)::bigint as differences,
       count(*) filter (where not whole) as past, min(p.proven_at) filter (where whole) as "oldestAt", max(p.proven_at) as "latestAt"
     from (select d.id, ${holdsAllEvents("d")} as whole,
         d.seen_count + coalesce((select c.n from counters c where c.delivery_id = d.id and c.scope = 'total' and c.bucket = '' and c.metric = 'ignored'), 0) as held
       from deliveries d) d left join proofs p on p.delivery_id = d.id`,
    [provenShare],
  );
  const [sums] = rows;
  if (!sums) throw new Error("an aggregate has one row");
  return sums;
}
