import { randomUUID } from "node:crypto";
import { z } from "zod";
import { deliveryList } from "@/lib/contract/delivery";
import { expect, test } from "./fixtures";

const delivered = (deliveryKey: string, recipient: string) => ({
  msys: {
    message_event: {
      type: "delivery",
      timestamp: String(Math.floor(Date.now() / 1000)),
      event_id: randomUUID(),
      message_id: randomUUID(),
      rcpt_to: recipient,
      rcpt_meta: { delivery_id: deliveryKey },
      queue_time: "120",
      num_retries: "0",
    },
  },
});

test("an MTA's webhook is all the set-up there is", async ({ createFeed, postEvents, request }) => {
  const feed = await createFeed();
  const key = `campaign-${randomUUID()}`;
  const events = [delivered(key, "ann@example.com"), delivered(key, "bob@example.com")];
  expect(await postEvents(feed, events)).toMatchObject({ items: 2, accepted: 2, rejectedTotal: 0 });
  // The same facts in another batch: a vendor's retry.
  expect(await postEvents(feed, events)).toMatchObject({ items: 2, accepted: 0, repeated: 2 });
  const list = deliveryList.parse(await (await request.get(`/api/deliveries?q=${key}`)).json());
  expect(list.rows).toHaveLength(1);
  expect(list.rows[0]).toMatchObject({ key, counts: { delivered: 2, failed: 0 }, messagesToSend: { value: 2, declared: false } });
});

test("a feed's webhook opens to its token only", async ({ createFeed, request }) => {
  const { feedId } = await createFeed();
  const response = await request.post(`/api/feedback/${feedId}`, { headers: { authorization: "Bearer guess" }, data: [] });
  expect(response.status()).toBe(401);
  expect(z.object({ error: z.object({ code: z.string() }) }).parse(await response.json()).error.code).toBe("unauthorized");
});
