import { expect, test } from "vitest";
import { scenarioIds } from "@/lib/contract/replay";
import { type ScenarioReplay, scenarioSource } from "./scenario-source";

const replay: ScenarioReplay = { id: 12, scenario: "healthy", seed: 1, messages: 300, startsAt: Date.UTC(2026, 8, 1, 10) };

type Wire = { msys: { message_event: Record<string, unknown> } };

function batches(of: ScenarioReplay): string[] {
  const source = scenarioSource(of);
  return Array.from({ length: source.batchCount }, (_, batch) => `${source.key(batch)} ${new TextDecoder().decode(source.body(batch))}`);
}

function items(of: ScenarioReplay): Wire["msys"]["message_event"][] {
  const source = scenarioSource(of);
  const all = Array.from({ length: source.batchCount }, (_, batch) => JSON.parse(new TextDecoder().decode(source.body(batch))) as Wire[]);
  return all.flat().map((item) => item.msys.message_event);
}

test.each(scenarioIds)("%s: the same replay gives the same bytes", (scenario) => {
  expect(batches({ ...replay, scenario })).toEqual(batches({ ...replay, scenario }));
});

test("another replay of the same scenario and seed shares no message and no batch", () => {
  const [one, other] = [12, 13].map((id) => new Set(items({ ...replay, id }).map(({ message_id }) => message_id)));
  expect([...(one ?? [])].filter((id) => other?.has(id))).toEqual([]);
  expect(batches(replay)).not.toContain(batches({ ...replay, id: 13 })[0]);
});

test("items are Momentum's: strings, whole seconds, the delivery in the metadata, no event id twice", () => {
  const events = items(replay);
  expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(events.length);
  for (const event of events) {
    expect(event["timestamp"]).toMatch(/^\d{10}$/);
    expect(event["rcpt_meta"]).toEqual({ delivery_id: "replay-12" });
    expect(event["rcpt_to"]).toBe(String(event["raw_rcpt_to"]).toLowerCase());
  }
  const bounce = events.find(({ type }) => type === "bounce");
  expect(bounce).toMatchObject({ num_retries: "0", bounce_class: expect.stringMatching(/^\d+$/), error_code: expect.stringMatching(/^5\d\d$/) });
  expect(bounce).not.toHaveProperty("queue_time");
});

test("a stream nobody declared names its campaign only", () => {
  for (const event of items({ ...replay, scenario: "steady", messages: 50 })) {
    expect(event).toMatchObject({ campaign_id: "Password resets · 12", rcpt_meta: {}, transactional: "1" });
  }
});

test("shuffled posts whole batches again, each after its first time", () => {
  const source = scenarioSource({ ...replay, scenario: "shuffled" });
  const again = Array.from({ length: source.batchCount }, (_, batch) => [batch, source.repostedWith(batch)] as const).filter(([, earlier]) => earlier !== null);
  expect(again.length).toBeGreaterThan(0);
  expect(again.every(([batch, earlier]) => earlier !== null && earlier < batch)).toBe(true);
});
