import type { Connection } from "@/db/client";

export type RuleName = "second-factor-for-admins";

/** Whether a rule holds that an administrator has made. */
export async function hasRule(db: Connection, { name }: { name: RuleName }): Promise<boolean> {
  return (await db.query("select from workspace_rules where name = $1", [name])).rowCount === 1;
}
