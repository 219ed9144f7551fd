import type { Connection } from "@/db/client";
import type { ReplayRow } from "./replay-row";

export type NewReplay = Pick<ReplayRow, "scenario" | "label" | "seed" | "messages" | "mode" | "speed" | "totalItems" | "startsAt" | "spanMs" | "feedId"> & {
  captured: Uint8Array | null;
};

/** Adds a replay, running from the next tick of whichever worker takes it; returns its id. */
export async function insertReplay(db: Connection, replay: NewReplay): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into replays (scenario, label, seed, messages, mode, speed, state, total_items, starts_at, span_ms, feed_id, captured)
     values ($1, $2, $3, $4, $5, $6, 'running', $7, $8, $9, $10, $11) returning id`,
    [
      replay.scenario,
      replay.label,
      replay.seed,
      replay.messages,
      replay.mode,
      replay.speed,
      replay.totalItems,
      new Date(replay.startsAt),
      replay.spanMs,
      replay.feedId,
      replay.captured,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error("no id for a new replay");
  return row.id;
}
