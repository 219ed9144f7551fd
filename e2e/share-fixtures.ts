import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { type CreateShareInput, createdShare } from "@/lib/contract/share";
import { test as base, expect } from "./fixtures";

export { expect };

export type Share = { id: string; path: string; token: string };
type Delivery = { id: string; label: string /** Bounces late so many of the messages that had landed. */; fail: (count: number) => Promise<void> };

type Fixtures = {
  /** A delivery of 40 messages to two domains and one person at a third: 36 landed, 4 failed. */
  shareable: () => Promise<Delivery>;
  makeShare: (deliveryId: string, options?: Partial<CreateShareInput>) => Promise<Share>;
  /** A page of a visitor who has never been here. */
  openClean: () => Promise<Page>;
};

export const soloAddress = "only.person@solo.example";
const addresses = [
  ...Array.from({ length: 24 }, (_, i) => `reader${i}@gmail.example`),
  ...Array.from({ length: 15 }, (_, i) => `client${i}@big.example`),
  soloAddress,
];

export const test = base.extend<Fixtures>({
  shareable: async ({ createFeed, postEvents, request }, use) => {
    await use(async () => {
      const feed = await createFeed();
      const key = `share-${randomUUID().slice(0, 8)}`;
      const start = Math.floor(Date.now() / 1000) - 1_800;
      const event = (type: string, i: number, at: number, more: object = {}) => ({
        msys: {
          message_event: {
            type,
            timestamp: String(start + at),
            message_id: `${key}-${i}`,
            rcpt_to: addresses[i],
            rcpt_meta: { delivery_id: key },
            ...more,
          },
        },
      });
      const refusal = { bounce_class: "10", error_code: "550", raw_reason: "550 5.1.1 unknown user", reason: "550 5.1.1 unknown user" };
      const events = addresses.flatMap((_, i) => [event("injection", i, i), i % 13 === 0 ? event("bounce", i, i + 60, refusal) : event("delivery", i, i + 60)]);
      await postEvents(feed, events);
      const list = await (await request.get(`/api/deliveries?q=${key}`)).json();
      const { id, label } = z.object({ rows: z.array(z.object({ id: z.string(), label: z.string() })).length(1) }).parse(list).rows[0] ?? { id: "", label: "" };
      const fail = async (count: number) => {
        const late = Array.from({ length: count }, (_, n) => event("out_of_band", n + 1, 600 + n, refusal));
        await postEvents(feed, late);
      };
      return { id, label, fail };
    });
  },
  makeShare: async ({ request }, use) => {
    await use(async (deliveryId, options = {}) => {
      const response = await request.post("/api/shares", { data: { subject: { kind: "delivery", deliveryId }, ...options } });
      expect(response.status(), await response.text()).toBe(201);
      const { id, path } = createdShare.parse(await response.json());
      return { id, path, token: path.slice("/s/".length) };
    });
  },
  openClean: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(() => context.newPage());
    await context.close();
  },
});
