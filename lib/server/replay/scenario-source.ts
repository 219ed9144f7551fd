import type { ScenarioId } from "@/lib/contract/replay";
import { type BatchSource, cutBatches } from "./batch-source";
import { planScenario } from "./plan-scenario";
import { recipientOf } from "./recipient";
import { scenarios } from "./scenarios/scenarios";
import { type Mailing, sparkpostItem } from "./sparkpost-item";

export type ScenarioReplay = { id: number; scenario: ScenarioId; seed: number; messages: number; startsAt: number };

/** The batches of a scenario's replay; a function of its arguments alone. `startsAt` is epoch ms, on a whole second. */
export function scenarioSource({ id, scenario: scenarioId, seed, messages, startsAt }: ScenarioReplay): BatchSource {
  const scenario = scenarios[scenarioId];
  const { plan, persons, relaySeconds } = planScenario(scenario, seed, messages);
  const { from, dueMs } = cutBatches(plan.length, scenario.batchSeconds * 1000, (item) => plan.emitSecondsAt(item) * 1000);
  const mailing: Mailing = {
    replayId: id,
    startsAt: Math.floor(startsAt / 1000),
    seed,
    subject: scenario.subject,
    campaign: campaignOf(scenarioId, id),
    deliveryKey: scenario.declared ? deliveryKeyOf(id) : null,
  };
  const itemAt = (position: number) => {
    const item = plan.itemAt(position);
    return sparkpostItem(mailing, item, { recipient: recipientOf(persons[item.message] ?? 0), relaySeconds: relaySeconds[item.message] ?? 0 }, position);
  };
  return {
    totalItems: plan.length,
    batchCount: dueMs.length,
    firstItem: (batch) => from[batch] ?? plan.length,
    dueMs: (batch) => dueMs[batch] ?? Number.POSITIVE_INFINITY,
    key: (batch) => `replay-${id}-${from[batch]}`,
    body: (batch) => {
      const items: object[] = [];
      for (let position = from[batch] ?? 0; position < (from[batch + 1] ?? 0); position++) items.push(itemAt(position));
      return new TextEncoder().encode(JSON.stringify(items));
    },
    repostedWith: (batch) => (scenario.repostsBatches && batch >= 4 && batch % 7 === 4 ? batch - 3 : null),
  };
}

/** Key of the delivery a replay declares. */
export function deliveryKeyOf(replayId: number): string {
  return `replay-${replayId}`;
}

/** Name of the campaign; a stream nobody declares is told apart from the next one by its number. */
export function campaignOf(scenario: ScenarioId, replayId: number): string {
  const { label, declared } = scenarios[scenario];
  return declared ? label : `${label} · ${replayId}`;
}
