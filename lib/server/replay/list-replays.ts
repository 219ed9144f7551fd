import type { Connection } from "@/db/client";
import type { ReplayList, ReplayStatus } from "@/lib/contract/replay";
import { isoInstant } from "@/lib/server/read/iso-instant";
import { listReplayRows } from "./queries/list-replay-rows";
import type { ReplayRow } from "./queries/replay-row";

const shown = 100;

/** Replays with how far each has come, those under way first. */
export async function listReplays(db: Connection): Promise<ReplayList> {
  const rows = await listReplayRows(db, { limit: shown });
  return { rows: rows.map(statusOf) };
}

function statusOf(row: ReplayRow): ReplayStatus {
  return {
    id: String(row.id),
    scenario: row.scenario,
    label: row.label,
    seed: row.seed,
    messages: row.messages,
    state: row.state,
    speed: row.speed,
    sentItems: row.position,
    totalItems: row.totalItems,
    clockAt: isoInstant(row.startsAt + row.elapsedMs),
    startsAt: isoInstant(row.startsAt),
    endsAt: isoInstant(row.startsAt + row.spanMs),
    deliveryId: row.deliveryId === null ? null : String(row.deliveryId),
    feedId: String(row.feedId),
    error: row.error,
    createdAt: isoInstant(row.createdAt),
  };
}
