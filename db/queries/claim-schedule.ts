import type { Connection } from "@/db/client";

/** Whether the job is due; if so it is the caller's, and next due in `everySeconds`. Of all who ask at a time, one is told so. */
export async function claimSchedule(db: Connection, { name, everySeconds }: { name: string; everySeconds: number }): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into schedules as s (name, next_at) values ($1, now() + make_interval(secs => $2))
     on conflict (name) do update set next_at = excluded.next_at where s.next_at <= now()`,
    [name, everySeconds],
  );
  return rowCount === 1;
}
