import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { deliverySummary } from "@/lib/contract/delivery";
import { logPage } from "@/lib/contract/log";
import type { Mode, StatusLabel } from "@/lib/domain/mode";
import { expect, type Feed, test } from "./fixtures";

type Person = "ann" | "bob" | "cas" | "dee";
type Outcome = "pending" | "relayed" | "deferred" | "delivered" | "failed";
type Step = { of: Person; brings: Outcome; event: Record<string, unknown> };

const hour = 3600;
const relayed = Math.floor(Date.now() / 1000) - 83 * hour;
const mailboxFull = { bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full" };
const people: Person[] = ["ann", "bob", "cas", "dee"];

/** What an email platform's two documentation pages go through: delivered, hard bounce, soft bounce and success, soft bounce and time-out. */
const steps: Step[] = [
  ...people.map((of): Step => ({ of, brings: "relayed", event: { type: "injection", timestamp: String(relayed) } })),
  { of: "ann", brings: "delivered", event: { type: "delivery", timestamp: String(relayed + 10) } },
  { of: "bob", brings: "failed", event: { type: "bounce", timestamp: relayed + 20, bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" } },
  { of: "cas", brings: "deferred", event: { type: "delay", timestamp: `${relayed + 30}.5`, num_retries: "1", ...mailboxFull } },
  { of: "dee", brings: "deferred", event: { type: "delay", timestamp: String(relayed + 40), num_retries: "1", ...mailboxFull } },
  { of: "cas", brings: "delivered", event: { type: "delivery", timestamp: String(relayed + hour), num_retries: "1" } },
  {
    of: "dee",
    brings: "failed",
    event: {
      type: "bounce",
      timestamp: String(relayed + 82 * hour),
      bounce_class: "24",
      error_code: "554",
      reason: "554 5.4.7 [internal] exceeded max time without delivery",
    },
  },
];

const labels: Record<Mode, Record<Outcome, StatusLabel>> = {
  relay: { pending: "Pending", relayed: "Sent", deferred: "Sent", delivered: "Sent", failed: "Failed" },
  efs: {
    pending: "Pending",
    relayed: "Taken into account by the service provider",
    deferred: "Taken into account by the service provider",
    delivered: "Sent",
    failed: "Failed",
  },
};

/** In order, each step's Success %: relay starts at 100 and falls, efs starts at 0 and rises, and they meet. */
const successInOrder: Record<Mode, number[]> = {
  relay: [100, 100, 100, 100, 100, 75, 75, 75, 75, 50],
  efs: [0, 0, 0, 0, 25, 25, 25, 25, 50, 50],
};

const orders: { name: string; order: number[] }[] = [
  { name: "in order", order: steps.map((_, i) => i) },
  { name: "backwards", order: steps.map((_, i) => steps.length - 1 - i) },
  { name: "shuffled and doubled", order: [7, 2, 9, 0, 9, 4, 4, 6, 1, 8, 3, 5, 0, 2, 8, 5] },
];

for (const mode of ["relay", "efs"] as const) {
  for (const { name, order } of orders) {
    test(`${mode} mode, ${name}: status, Success and counts after every step`, async ({ request, createFeed, postEvents }) => {
      const feed = await createFeed();
      const { id, key } = await declare(request, feed, mode);
      expect((await summaryOf(request, id)).success).toEqual({ percent: null, atLeast: null, atMost: null });
      const known = new Set<Step>();
      for (const index of order) {
        const step = steps[index];
        if (!step) throw new Error("no such step");
        known.add(step);
        await postEvents(feed, [wire(key, step)]);
        await expectState(request, id, mode, known);
        if (name === "in order") expect((await summaryOf(request, id)).success.percent).toBe(successInOrder[mode][index]);
      }
      const final = await summaryOf(request, id);
      expect(final).toMatchObject({ provisional: false, success: { percent: 50, atLeast: 50, atMost: 50 } });
      expect(final.failedBy).toMatchObject({ hard: 1, soft: 1, late: 0, inferred: 0 });
    });
  }
}

async function expectState(request: APIRequestContext, id: string, mode: Mode, known: ReadonlySet<Step>) {
  const outcomes = new Map(people.map((person) => [person, outcomeOf(person, known)]));
  const count = (outcome: Outcome) => [...outcomes.values()].filter((o) => o === outcome).length;
  const summary = await summaryOf(request, id);
  expect(summary.counts).toEqual({
    pending: count("pending"),
    relayed: count("relayed"),
    deferred: count("deferred"),
    delivered: count("delivered"),
    failed: count("failed"),
    complained: 0,
  });
  const [atLeast, atMost] = [25 * count("delivered"), 100 - 25 * count("failed")];
  expect(summary.success).toEqual({ percent: mode === "efs" ? atLeast : atMost, atLeast, atMost });
  const { rows } = logPage.parse(await (await request.get(`/api/deliveries/${id}/log`)).json());
  for (const row of rows) {
    const outcome = outcomes.get(row.recipient.split("@")[0] as Person) ?? "pending";
    expect(row).toMatchObject({ outcome, label: labels[mode][outcome] });
    if (outcome === "deferred") expect(row.reason).toMatchObject({ code: 5, name: "Mailbox full", type: "soft" });
  }
}

function outcomeOf(person: Person, known: ReadonlySet<Step>): Outcome {
  const brought = [...known].filter((step) => step.of === person).map((step) => step.brings);
  const ranked: Outcome[] = ["delivered", "failed", "deferred", "relayed"];
  return ranked.find((outcome) => brought.includes(outcome)) ?? "pending";
}

async function declare(request: APIRequestContext, { token }: Feed, mode: Mode) {
  const key = `walk-${randomUUID()}`;
  const body = { key, mode, messagesToSend: people.length };
  const first = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: body });
  expect(first.status()).toBe(201);
  const again = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: body });
  expect(again.status()).toBe(200);
  expect(await again.json()).toEqual(await first.json());
  return { key, id: (await first.json()).id as string };
}

async function summaryOf(request: APIRequestContext, id: string) {
  return deliverySummary.parse(await (await request.get(`/api/deliveries/${id}`)).json());
}

function wire(key: string, { of, event }: Step) {
  return { msys: { message_event: { message_id: `m-${of}`, rcpt_to: `${of}@example.com`, rcpt_meta: { delivery_id: key }, ...event } } };
}
