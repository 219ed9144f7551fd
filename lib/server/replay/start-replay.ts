import type { Connection } from "@/db/client";
import type { StartReplay } from "@/lib/contract/replay";
import { ensureReplayDelivery } from "./ensure-replay-delivery";
import { ensureLabFeed, scenarioFeed } from "./lab-feed";
import { planScenario } from "./plan-scenario";
import { insertReplay } from "./queries/insert-replay";
import { scenarios } from "./scenarios/scenarios";

/** What to send, under the scenario's own label unless it is given another. */
export type Start = StartReplay & { label?: string };

/** Starts a replay of a scenario that ends no later than `now` (epoch ms), or, for a live one, keeps up with it. Returns its id. */
export async function startReplay(db: Connection, { scenario: id, label, messages, seed, mode, speed }: Start, now: number): Promise<string> {
  const scenario = scenarios[id];
  const spanMs = scenario.spanSeconds(messages) * 1000;
  const feedId = await ensureLabFeed(db, scenarioFeed);
  const replay = {
    scenario: id,
    label: label ?? scenario.label,
    seed,
    messages,
    mode,
    speed,
    totalItems: planScenario(scenario, seed, messages).plan.length,
    startsAt: wholeSecond(scenario.live && speed === 1 ? now : now - spanMs),
    spanMs,
    feedId,
  };
  const replayId = await insertReplay(db, { ...replay, captured: null });
  await ensureReplayDelivery(db, { ...replay, id: replayId, deliveryId: null });
  return String(replayId);
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
