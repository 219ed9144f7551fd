import type { Connection } from "@/db/client";
import type { RuleName } from "./has-rule";

/** Makes a rule hold, or no longer. */
export async function saveRule(db: Connection, { name, holds, by }: { name: RuleName; holds: boolean; by: string }): Promise<void> {
  if (holds) await db.query("insert into workspace_rules (name, made_by) values ($1, $2) on conflict (name) do nothing", [name, by]);
  else await db.query("delete from workspace_rules where name = $1", [name]);
}
