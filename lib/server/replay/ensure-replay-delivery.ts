import type { Connection } from "@/db/client";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { findDeliveryByKey } from "./queries/find-delivery-by-key";
import type { ReplayRow } from "./queries/replay-row";
import { updateReplayDelivery } from "./queries/update-replay-delivery";
import { campaignOf, deliveryKeyOf } from "./scenario-source";
import { scenarios } from "./scenarios/scenarios";
import { fromAddress } from "./sparkpost-item";

type Replay = Pick<ReplayRow, "id" | "scenario" | "label" | "messages" | "mode" | "feedId" | "deliveryId">;

/**
 * The delivery a scenario's replay feeds: declared, or looked up where the feed is to name it. Null while there is none,
 * and for captured files, which name their own. Idempotent, so that a crash after the replay's start leaves no loose end.
 */
export async function ensureReplayDelivery(db: Connection, replay: Replay): Promise<number | null> {
  if (replay.deliveryId !== null || replay.scenario === null) return replay.deliveryId;
  const { declared, subject } = scenarios[replay.scenario];
  const deliveryId = declared
    ? await declare(db, replay, subject)
    : await findDeliveryByKey(db, { feedId: replay.feedId, key: campaignOf(replay.scenario, replay.id) });
  if (deliveryId !== null) await updateReplayDelivery(db, { id: replay.id, deliveryId, movesClock: declared });
  return deliveryId;
}

async function declare(db: Connection, { id, label, messages, mode, feedId }: Replay, subject: string): Promise<number> {
  const named = { feedId, key: deliveryKeyOf(id), label, subject, sender: `Acme Shop <${fromAddress}>` };
  const declared = await declareDelivery(db, { ...named, mode, messagesToSend: messages, validitySeconds: 432_000 });
  return Number(declared.id);
}
