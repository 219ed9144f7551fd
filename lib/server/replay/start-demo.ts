import type { Database } from "@/db/client";
import { isWorkspaceUntouched } from "./queries/is-workspace-untouched";
import { type Start, startReplay } from "./start-replay";

/** Something to see at once, and for hours: each ends at another time. */
export const demoReplays: readonly Start[] = [
  { scenario: "steady", mode: "efs", messages: 86_400, seed: 7, speed: 1 },
  { scenario: "late-bounces", mode: "efs", messages: 8_000, seed: 6, speed: 3_000 },
  { scenario: "timeouts", mode: "efs", messages: 4_000, seed: 5, speed: 1_500 },
  { scenario: "bad-list", mode: "efs", messages: 5_000, seed: 4, speed: 30 },
  { scenario: "shuffled", mode: "efs", messages: 10_000, seed: 3, speed: 60 },
  { scenario: "provider-deferring", mode: "relay", messages: 20_000, seed: 2, speed: 60 },
  { scenario: "healthy", mode: "relay", messages: 40_000, seed: 1, speed: 20 },
  { scenario: "healthy", label: "Winter coats · healthy send", mode: "efs", messages: 25_000, seed: 8, speed: 5 },
];

/** Starts the demo's replays in a workspace without any delivery or replay; leaves any other alone. Returns how many it started. */
export async function startDemo(db: Database, now: number): Promise<number> {
  if (!(await isWorkspaceUntouched(db))) return 0;
  for (const replay of demoReplays) await startReplay(db, replay, now);
  return demoReplays.length;
}
