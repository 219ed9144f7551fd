import type { ReplayState, ScenarioId } from "@/lib/contract/replay";
import type { Mode } from "@/lib/domain/mode";

export type ReplayRow = {
  id: number;
  scenario: ScenarioId | null;
  label: string;
  seed: number;
  messages: number;
  mode: Mode;
  speed: number;
  state: ReplayState;
  /** Items emitted so far. */
  position: number;
  totalItems: number;
  /** Feed time passed, milliseconds. */
  elapsedMs: number;
  startsAt: number;
  spanMs: number;
  feedId: number;
  deliveryId: number | null;
  error: string | null;
  createdAt: number;
};

/** All but the captured file. */
export const replayColumns = `id, scenario, label, seed, messages, mode, speed, state, position, total_items as "totalItems",
  elapsed_ms as "elapsedMs", starts_at as "startsAt", span_ms as "spanMs", feed_id as "feedId", delivery_id as "deliveryId",
  error, created_at as "createdAt"`;
