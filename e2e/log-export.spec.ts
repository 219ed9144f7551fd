import { randomUUID } from "node:crypto";
import { logRow } from "@/lib/contract/log";
import { logCsvHeader } from "@/lib/contract/log-export";
import { messagePage } from "@/lib/contract/message";
import { expect, test } from "./fixtures";

const event = (type: string, deliveryKey: string, recipient: string) => ({
  msys: {
    message_event: {
      type,
      timestamp: String(Math.floor(Date.now() / 1000)),
      message_id: randomUUID(),
      rcpt_to: recipient,
      rcpt_meta: { delivery_id: deliveryKey },
    },
  },
});

test("a delivery's log comes as CSV and as JSON lines, filtered as the log is", async ({ createFeed, postEvents, request }) => {
  const key = `export-${randomUUID()}`;
  const feed = await createFeed();
  await postEvents(feed, [event("delivery", key, "ann@example.com"), event("injection", key, "bob@example.com")]);
  const list = await (await request.get(`/api/deliveries?q=${key}`)).json();
  const path = `/api/deliveries/${list.rows[0].id}`;

  const csv = await request.get(`${path}/log.csv`);
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(csv.headers()["content-disposition"]).toContain(`filename="${key}-log.csv"`);
  const lines = (await csv.text()).trimEnd().split("\n");
  expect(lines[0]).toBe(logCsvHeader.join(","));
  expect(lines).toHaveLength(3);

  const ndjson = await request.get(`${path}/log.ndjson?outcome=delivered`);
  expect(logRow.parse(JSON.parse(await ndjson.text()))).toMatchObject({ recipient: "ann@example.com", outcome: "delivered" });

  expect((await request.get("/api/deliveries/999999999/log.csv")).status()).toBe(404);
});

test("one recipient's messages are found across deliveries", async ({ createFeed, postEvents, request }) => {
  const [recipient, feed] = [`${randomUUID()}@example.com`, await createFeed()];
  const keys = [`spring-${randomUUID()}`, `summer-${randomUUID()}`];
  for (const key of keys) await postEvents(feed, [event("delivery", key, recipient)]);
  const page = messagePage.parse(await (await request.get(`/api/messages?recipient=${recipient.toUpperCase()}`)).json());
  expect(page.rows.map((row) => row.delivery.key).sort()).toEqual(keys.sort());
  expect((await request.get("/api/messages")).status()).toBe(400);
});
