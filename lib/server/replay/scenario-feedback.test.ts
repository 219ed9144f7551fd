import { expect, test } from "vitest";
import { adapters } from "@/lib/adapters/registry";
import { scenarioIds } from "@/lib/contract/replay";
import { eventId } from "@/lib/server/ingest/digest";
import { scenarioSource } from "./scenario-source";

const startsAt = Date.UTC(2026, 8, 1, 10);

function adapt(scenario: (typeof scenarioIds)[number]) {
  const source = scenarioSource({ id: 5, scenario, seed: 2, messages: 250, startsAt });
  const bodies = Array.from({ length: source.batchCount }, (_, batch) => JSON.parse(new TextDecoder().decode(source.body(batch))) as unknown[]);
  return { source, adapted: adapters.sparkpost(bodies.flat()) };
}

test.each(scenarioIds)("%s: every item is an event with a recipient, a message and a verdict where one is due", (scenario) => {
  const { source, adapted } = adapt(scenario);
  expect(adapted.rejected).toEqual([]);
  expect(adapted.ignored).toEqual([]);
  expect(adapted.events).toHaveLength(source.totalItems);
  for (const { event, qualification } of adapted.events) {
    expect(event.at).toBeGreaterThanOrEqual(startsAt);
    expect(event.messageId).not.toBeNull();
    expect(event.recipient).not.toBeNull();
    if (event.kind === "bounced" || event.kind === "deferred" || event.kind === "late-bounced") expect(qualification).not.toBeNull();
  }
});

test("only shuffled says a thing twice", () => {
  for (const scenario of scenarioIds) {
    const { source, adapted } = adapt(scenario);
    const distinct = new Set(adapted.events.map(({ event }) => eventId(1, event))).size;
    if (scenario === "shuffled") expect(distinct).toBeLessThan(source.totalItems);
    else expect(distinct).toBe(source.totalItems);
  }
});
