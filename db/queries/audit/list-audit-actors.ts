import type { Connection } from "@/db/client";

/** Everybody whom the audit log names, in order; found by steps through its index. */
export async function listAuditActors(db: Connection): Promise<string[]> {
  const { rows } = await db.query<{ actor: string }>(
    `with recursive named as (
       (select actor from audit_log order by actor limit 1)
       union all
       select (select a.actor from audit_log a where a.actor > named.actor order by a.actor limit 1) from named where named.actor is not null)
     select actor from named where actor is not null limit 500`,
  );
  return rows.map(({ actor }) => actor);
}
