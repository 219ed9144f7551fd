import { describe, expect, test } from "vitest";
import { type ScenarioId, scenarioIds } from "@/lib/contract/replay";
import type { PlannedItem } from "@/lib/server/replay/plan";
import { planScenario } from "@/lib/server/replay/plan-scenario";
import { recipientOf } from "@/lib/server/replay/recipient";
import { replies } from "@/lib/server/replay/reply";
import { scenarios } from "./scenarios";

type Story = { relayed: number; items: PlannedItem[]; domain: string };

function tell(id: ScenarioId, messages: number, seed = 1): Story[] {
  const { plan, persons, relaySeconds } = planScenario(scenarios[id], seed, messages);
  const stories: Story[] = Array.from({ length: messages }, (_, i) => ({
    relayed: relaySeconds[i] ?? 0,
    items: [],
    domain: recipientOf(persons[i] ?? 0).domain,
  }));
  for (let position = 0; position < plan.length; position++) stories[plan.itemAt(position).message]?.items.push(plan.itemAt(position));
  return stories;
}

const has = (type: PlannedItem["type"]) => (story: Story) => story.items.some((item) => item.type === type);
const bouncedAs = (bounceClass: number) => (story: Story) =>
  story.items.some(({ type, reply }) => (type === "bounce" || type === "out_of_band") && reply !== null && replies[reply].bounceClass === bounceClass);
const share = (stories: Story[], holds: (story: Story) => boolean) => stories.filter(holds).length / stories.length;

describe.each(scenarioIds)("%s", (id) => {
  const messages = 5_000;
  const scenario = scenarios[id];

  test("is the same for the same seed, and another for another", () => {
    expect(tell(id, 500, 3)).toEqual(tell(id, 500, 3));
    expect(tell(id, 500, 3)).not.toEqual(tell(id, 500, 4));
  });

  test("every message is heard of, within the span, never before its relay", () => {
    for (const { relayed, items } of tell(id, messages)) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter(({ atSeconds }) => atSeconds < relayed || atSeconds > scenario.spanSeconds(messages))).toEqual([]);
    }
  });

  test("items are emitted in order of emission, none before it happened", () => {
    const { plan } = planScenario(scenario, 1, 2_000);
    for (let position = 0, last = 0; position < plan.length; position++) {
      expect(plan.emitSecondsAt(position)).toBeGreaterThanOrEqual(last);
      expect(plan.emitSecondsAt(position)).toBeGreaterThanOrEqual(plan.itemAt(position).atSeconds);
      last = plan.emitSecondsAt(position);
    }
  });

  test("works for one message and for any seed", () => {
    for (const seed of [0, 1, 2_147_483_647]) expect(tell(id, 1, seed)).toHaveLength(1);
  });

  test("a declared list writes to nobody twice", () => {
    const { persons } = planScenario(scenario, 1, messages);
    if (scenario.declared) expect(new Set(persons).size).toBe(messages);
    else expect(new Set(persons).size).toBeLessThan(messages);
  });
});

test("healthy: 97 to 98 % lands, 1.5 % bounces hard, some only after retries, a few complain", () => {
  const stories = tell("healthy", 20_000);
  expect(share(stories, has("delivery"))).toBeGreaterThan(0.97);
  expect(share(stories, has("delivery"))).toBeLessThan(0.98);
  expect(share(stories, bouncedAs(10))).toBeCloseTo(0.015, 2);
  expect(share(stories, has("delay"))).toBeCloseTo(0.047, 2);
  expect(share(stories, has("spam_complaint"))).toBeGreaterThan(0);
  expect(stories.every((story) => has("delivery")(story) !== has("bounce")(story))).toBe(true);
});

test("bad list: 18 % gone, 3 % full, some never relayed", () => {
  const stories = tell("bad-list", 20_000);
  expect(share(stories, bouncedAs(10))).toBeCloseTo(0.18, 1);
  expect(share(stories, bouncedAs(22))).toBeCloseTo(0.03, 2);
  expect(share(stories, has("policy_rejection"))).toBeGreaterThan(0);
  expect(stories.filter(has("policy_rejection")).every((story) => !has("injection")(story))).toBe(true);
});

test("provider deferring: one provider puts off everything for an hour, then takes it all", () => {
  const stories = tell("provider-deferring", 10_000);
  const outlook = stories.filter(({ domain, relayed }) => domain === "outlook.example" && relayed >= 180);
  expect(share(outlook, has("delay"))).toBe(1);
  expect(share(outlook, has("delivery"))).toBe(1);
  const landed = outlook.flatMap(({ items }) => items.filter(({ type }) => type === "delivery").map(({ atSeconds }) => atSeconds));
  expect(Math.min(...landed)).toBeGreaterThanOrEqual(3_900);
  expect(
    share(
      stories.filter(({ domain }) => domain !== "outlook.example"),
      has("delay"),
    ),
  ).toBeLessThan(0.06);
});

test("timeouts: most of what is put off expires 3.5 days after its relay, some never gets a final word", () => {
  const stories = tell("timeouts", 10_000);
  const silent = stories.filter((story) => !has("delivery")(story) && !has("bounce")(story));
  expect(silent.length / stories.length).toBeGreaterThan(0.01);
  const expired = stories.filter(({ items }) => items.some(({ reply }) => reply === "expired" || reply === "expiredFull"));
  expect(expired.length / stories.length).toBeGreaterThan(0.07);
  for (const { items, relayed } of expired) {
    const end = (items.at(-1)?.atSeconds ?? 0) - relayed;
    expect(end).toBeGreaterThanOrEqual(302_400);
    expect(end).toBeLessThan(302_420);
    expect(items.filter(({ type }) => type === "delay")).toHaveLength(12);
  }
});

test("late bounces: accepted, then refused hours to days later", () => {
  const stories = tell("late-bounces", 10_000);
  const late = stories.filter(has("out_of_band"));
  expect(late.length / stories.length).toBeCloseTo(0.05, 2);
  expect(late.every(has("delivery"))).toBe(true);
  expect(late.some(bouncedAs(60))).toBe(true);
});

test("shuffled: the healthy messages, out of order, a quarter of the items twice", () => {
  const items = tell("shuffled", 5_000).flatMap((story) => story.items);
  expect(items.length / tell("healthy", 5_000).flatMap((story) => story.items).length).toBeCloseTo(1.25, 1);
  expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(tell("healthy", 5_000).flatMap((story) => story.items).length);
  const { plan } = planScenario(scenarios.shuffled, 1, 1_000);
  const times = Array.from({ length: plan.length }, (_, position) => plan.itemAt(position).atSeconds);
  expect(times.some((at, i) => at < (times[i - 1] ?? 0) - 600)).toBe(true);
});
