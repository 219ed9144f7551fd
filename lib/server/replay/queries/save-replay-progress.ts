import type { Connection } from "@/db/client";

export type Progress = {
  id: number;
  position: number;
  elapsedMs: number;
  /** Everything is emitted and the span is over. */
  done: boolean;
  /** Whether the delivery it declared follows the replay's clock. */
  movesClock: boolean;
};

/**
 * Notes how far a replay has come, and with it moves its delivery's clock, which a replay that is over gives back.
 * One statement: a stop that comes meanwhile waits for it or is seen by it, so no clock is left behind.
 */
export async function saveReplayProgress(db: Connection, { id, position, elapsedMs, done, movesClock }: Progress): Promise<void> {
  await db.query({
    name: "save-replay-progress",
    text: `with moved as (
        update replays set position = greatest(position, $2), elapsed_ms = greatest(elapsed_ms, $3), updated_at = now(),
          state = case when $4 and state = 'running' then 'done' else state end
        where id = $1 returning state, delivery_id, starts_at + elapsed_ms * interval '1 millisecond' as clock_at
      )
      update deliveries d set clock_at = case when m.state in ('running', 'paused') then m.clock_at end
      from moved m where $5 and d.id = m.delivery_id`,
    values: [id, position, Math.floor(elapsedMs), done, movesClock],
  });
}
