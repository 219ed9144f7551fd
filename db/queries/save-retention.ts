import type { Connection } from "@/db/client";
import type { Retained } from "./read-retention";

/** Sets for how many days one kind of detail is kept; null is for ever. */
export async function saveRetention(db: Connection, { what, days }: { what: Retained; days: number | null }): Promise<void> {
  await db.query("insert into retention (what, days) values ($1, $2) on conflict (what) do update set days = excluded.days", [what, days]);
}
