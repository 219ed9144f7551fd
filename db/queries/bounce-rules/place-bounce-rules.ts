import type { Connection } from "@/db/client";

/** Puts the rules in this order; one that is not among them is retired, and its row stays. */
export async function placeBounceRules(tx: Connection, { rules }: { rules: readonly number[] }): Promise<void> {
  await tx.query(
    `update bounce_rules set place = array_position($1::integer[], id), retired_at = case when id = any ($1) then null else now() end
     where place is distinct from array_position($1::integer[], id)`,
    [rules],
  );
}
