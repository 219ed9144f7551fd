import { clearDeliveryClock } from "@/lib/server/replay/queries/clear-delivery-clock";
import { findCaptured } from "@/lib/server/replay/queries/find-captured";
import { findDeliveryByKey } from "@/lib/server/replay/queries/find-delivery-by-key";
import { insertReplay } from "@/lib/server/replay/queries/insert-replay";
import { isWorkspaceUntouched } from "@/lib/server/replay/queries/is-workspace-untouched";
import { saveReplayProgress } from "@/lib/server/replay/queries/save-replay-progress";
import { updateReplayDelivery } from "@/lib/server/replay/queries/update-replay-delivery";
import { rehearsed, type Step } from "./stage";

const replay = {
  scenario: null,
  label: rehearsed,
  seed: 1,
  messages: 1,
  mode: "efs",
  speed: 1,
  totalItems: 1,
  startsAt: 0,
  spanMs: 1,
  captured: null,
} as const;

/** Replays, the demo's too, and the clock that they move. */
export const replaying: Step[] = [
  ["whether the workspace is untouched", (tx) => isWorkspaceUntouched(tx)],
  [
    "a new replay",
    async (tx, stage) => {
      stage.replayId = await insertReplay(tx, { ...replay, feedId: stage.feedId });
    },
  ],
  ["the file of a replay", (tx, { replayId }) => findCaptured(tx, { id: replayId })],
  ["the delivery that a feed named", (tx, { feedId }) => findDeliveryByKey(tx, { feedId, key: rehearsed })],
  ["setting a delivery's clock", (tx, { replayId, deliveryIds: [deliveryId] }) => updateReplayDelivery(tx, { id: replayId, deliveryId, movesClock: true })],
  ["moving a delivery's clock", (tx, { replayId }) => saveReplayProgress(tx, { id: replayId, position: 1, elapsedMs: 1, done: true, movesClock: true })],
  ["giving a delivery's clock back", (tx, { replayId }) => clearDeliveryClock(tx, { replayId })],
];
