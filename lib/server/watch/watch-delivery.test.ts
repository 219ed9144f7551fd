import { describe, expect, test } from "vitest";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { ChangeListener } from "./change-hub";
import { watchDeliveries, watchDelivery } from "./watch-delivery";

function fakeHub() {
  const listeners = new Set<ChangeListener>();
  return {
    listeners,
    tell: (change: string) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener: ChangeListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const pace = (signal: AbortSignal) => ({ minGapMs: 1, heartbeatMs: 30, signal, now: () => 0 });
const summary = (delivered: number) => ({ id: "1", counts: { delivered } }) as DeliverySummary;

describe("a delivery's stream", () => {
  test("starts with the summary, sends it again when it changed, and nothing of other deliveries", async () => {
    const hub = fakeHub();
    const stop = new AbortController();
    let delivered = 0;
    const frames = watchDelivery("1", { subscribe: hub.subscribe, read: async () => summary(delivered), ...pace(stop.signal) });
    expect(await frames.next()).toMatchObject({ value: { type: "summary", summary: summary(0) } });
    const next = frames.next();
    delivered = 5;
    hub.tell("2");
    hub.tell("1");
    expect(await next).toMatchObject({ value: { type: "summary", summary: summary(5) } });
    hub.tell("2");
    expect(await frames.next()).toMatchObject({ value: { type: "heartbeat" } });
  });

  test("gathers a burst into one frame", async () => {
    const hub = fakeHub();
    const stop = new AbortController();
    let reads = 0;
    const frames = watchDelivery("1", { subscribe: hub.subscribe, read: async () => summary(++reads), ...pace(stop.signal), minGapMs: 20 });
    await frames.next();
    const next = frames.next();
    for (let i = 0; i < 100; i++) hub.tell("1");
    await next;
    expect(reads).toBe(2);
  });

  test("ends at once when the viewer goes, however long the gap between two frames", async () => {
    const hub = fakeHub();
    const stop = new AbortController();
    const frames = watchDelivery("1", { subscribe: hub.subscribe, read: async () => summary(0), ...pace(stop.signal), minGapMs: 60_000, heartbeatMs: 60_000 });
    await frames.next();
    const next = frames.next();
    stop.abort();
    expect(await next).toMatchObject({ done: true });
    expect(hub.listeners.size).toBe(0);
  });

  test("ends when changes are no longer heard", async () => {
    const hub = fakeHub();
    const stop = new AbortController();
    const frames = watchDelivery("1", { subscribe: hub.subscribe, read: async () => summary(0), ...pace(stop.signal), heartbeatMs: 60_000 });
    await frames.next();
    const next = frames.next();
    hub.tell("lost");
    expect(await next).toMatchObject({ done: true });
    expect(hub.listeners.size).toBe(0);
  });

  test("lets go of the hub when the viewer goes", async () => {
    const hub = fakeHub();
    const stop = new AbortController();
    const frames = watchDelivery("1", { subscribe: hub.subscribe, read: async () => summary(0), ...pace(stop.signal), heartbeatMs: 60_000 });
    await frames.next();
    const next = frames.next();
    stop.abort();
    expect(await next).toMatchObject({ done: true });
    expect(hub.listeners.size).toBe(0);
  });
});

test("the list's stream names what changed", async () => {
  const hub = fakeHub();
  const stop = new AbortController();
  const frames = watchDeliveries({ subscribe: hub.subscribe, ...pace(stop.signal) });
  expect(await frames.next()).toMatchObject({ value: { type: "changed", deliveryIds: ["all"] } });
  const next = frames.next();
  hub.tell("7");
  hub.tell("8");
  expect(await next).toMatchObject({ value: { type: "changed" } });
  await frames.return(undefined);
});
