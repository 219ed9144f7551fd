import type { Connection } from "@/db/client";

/** How many deliveries began in [from, to), epoch ms. */
export async function countDeliveriesBetween(db: Connection, { from, to }: { from: number; to: number }): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from deliveries d
     where d.first_event_at >= to_timestamp($1::double precision / 1000) and d.first_event_at < to_timestamp($2::double precision / 1000)`,
    [from, to],
  );
  return rows[0]?.n ?? 0;
}
