import type { Connection } from "@/db/client";

/** Makes room for a rule after all others; returns its number. It says nothing until it has a wording. */
export async function insertBounceRule(tx: Connection): Promise<number> {
  const { rows } = await tx.query<{ id: number }>("insert into bounce_rules (place) select 1 + coalesce(max(place), 0) from bounce_rules returning id");
  return rows[0]?.id ?? 0;
}
