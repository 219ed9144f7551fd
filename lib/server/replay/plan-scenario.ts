import { Plan } from "./plan";
import { mix, mulberry32 } from "./random";
import { recipientOf } from "./recipient";
import type { Scenario } from "./scenarios/scenario";

export type ScenarioPlan = { plan: Plan; persons: Uint32Array; relaySeconds: Uint32Array };

/** Lays out all items of a scenario: who gets what, when, and in which order the feed tells. */
export function planScenario(scenario: Scenario, seed: number, messages: number): ScenarioPlan {
  const plan = new Plan();
  const persons = new Uint32Array(messages);
  const relaySeconds = new Uint32Array(messages);
  const span = scenario.spanSeconds(messages);
  const transit = mulberry32(mix(seed, 0x7472616e));
  for (let message = 0; message < messages; message++) {
    const random = mulberry32(mix(seed, message));
    const person = scenario.person(message, messages, random);
    const relayed = scenario.relaySeconds(message, messages, random);
    persons[message] = person;
    relaySeconds[message] = relayed;
    scenario.run({
      random,
      recipient: recipientOf(person),
      relaySeconds: relayed,
      add: (type, seconds, reply, retries = 0) => {
        const atSeconds = Math.floor(relayed + seconds);
        if (atSeconds > span) throw new Error(`${scenario.label}: an item after the span`);
        const item = { message, type, atSeconds, retries, reply: reply ?? null };
        const copies = scenario.isRepeated?.(transit) ? 2 : 1;
        for (let copy = 0; copy < copies; copy++) {
          plan.add(item, Math.min(span, item.atSeconds + (scenario.transitSeconds?.(transit) ?? 0)));
        }
      },
    });
  }
  plan.seal();
  return { plan, persons, relaySeconds };
}
