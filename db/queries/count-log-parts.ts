import type { Connection } from "@/db/client";

type Parts = { deliveryId: number; domains: readonly string[] | null; mx: string | null; ip: string | null; reply: string | null };

const failures = "hard + soft + block + admin + undetermined + late + inferred";

/** How many messages a delivery has to these domains; and how many that failed or are being retried by this host and address, and that failed with this reply. */
export async function countLogParts(
  db: Connection,
  { deliveryId, domains, mx, ip, reply }: Parts,
): Promise<Partial<Record<"domains" | "mx" | "ip" | "reply", number>>> {
  const { rows } = await db.query<{ part: "domains" | "mx" | "ip" | "reply"; n: number }>(
    `select 'domains' as part, coalesce(sum(pending + relayed + deferred + delivered + ignored + ${failures}), 0)::bigint as n
       from breakdowns where delivery_id = $1 and dimension = 'domain' and value = any($2::text[]) and $2 is not null
     union all select dimension, sum(deferred + ${failures})::bigint from breakdowns
       where delivery_id = $1 and (dimension = 'mx' and value = $3 or dimension = 'ip' and value = $4) group by dimension
     union all select 'reply', coalesce(sum(n), 0)::bigint from failure_breakdowns where delivery_id = $1 and dimension = 'reply' and value = $5`,
    [deliveryId, domains, mx, ip, reply],
  );
  const asked = { domains: domains !== null, mx: mx !== null, ip: ip !== null, reply: reply !== null };
  return Object.fromEntries(rows.filter(({ part }) => asked[part]).map(({ part, n }) => [part, n]));
}
