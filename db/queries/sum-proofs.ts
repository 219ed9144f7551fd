import type { Connection } from "@/db/client";

/** How all deliveries stand: how many have been recounted, how many of those differ and by how much, and the oldest and latest recount, epoch ms. */
export type ProofSums = { deliveries: number; proven: number; differing: number; differences: number; oldestAt: number | null; latestAt: number | null };

export async function sumProofs(db: Connection): Promise<ProofSums> {
  const { rows } = await db.query<ProofSums>(
    `select count(*) as deliveries, count(p.delivery_id) as proven, count(*) filter (where p.differences > 0) as differing,
       coalesce(sum(p.differences), 0)::bigint as differences, min(p.proven_at) as "oldestAt", max(p.proven_at) as "latestAt"
     from deliveries d left join proofs p on p.delivery_id = d.id`,
  );
  const [sums] = rows;
  if (!sums) throw new Error("an aggregate has one row");
  return sums;
}
