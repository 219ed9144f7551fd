import { beforeAll, expect, test } from "vitest";
import { type MessageRow, messagePage, messageParams } from "@/lib/contract/message";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { listMessages } from "./list-messages";

const start = Math.floor(Date.now() / 1000) - 3_600;

serveOwnDatabase();

beforeAll(async () => {
  const feed = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const feedId = Number(feed?.feedId);
  await declareDelivery(database(), { feedId, key: "declared", mode: "relay", validitySeconds: 432_000 });
  const events = [
    delivered("declared", "a", 5),
    // Triggered mail: many messages to one address, some at one instant.
    ...Array.from({ length: 7 }, (_, i) => delivered("triggered", `t${i}`, 10 + Math.floor(i / 3))),
    delivered("other", "o", 1),
    delivered("other", "p", 99, "someone.else@example.com"),
  ];
  await receiveFeedback(database(), { feed: { id: feedId }, body: Buffer.from(JSON.stringify(events)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(database())).batches > 0);
});

function delivered(deliveryId: string, messageId: string, second: number, recipient = "Ann@Example.com") {
  const timestamp = String(start + second);
  return { msys: { message_event: { type: "delivery", timestamp, message_id: messageId, rcpt_to: recipient, rcpt_meta: { delivery_id: deliveryId } } } };
}

async function allPages(limit: number): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 20 && (pages === 0 || cursor !== null); pages++) {
    const page = messagePage.parse(await listMessages(messageParams.parse({ recipient: "ann@example.com", limit, cursor }), thisMachine));
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

test("lists one recipient's messages over all deliveries, the latest first, as each delivery words them", async () => {
  const { rows, nextCursor } = await listMessages(messageParams.parse({ recipient: " ANN@example.com " }), thisMachine);
  expect(nextCursor).toBeNull();
  expect(rows.map((row) => row.delivery.key)).toEqual([...Array(7).fill("triggered"), "declared", "other"]);
  expect(rows.every((row) => row.recipient === "ann@example.com" && row.label === "Sent")).toBe(true);
  expect(rows.map((row) => row.lastEventAt)).toEqual(
    rows
      .map((row) => row.lastEventAt)
      .toSorted()
      .reverse(),
  );
  expect(rows.find((row) => row.delivery.key === "declared")?.delivery).toMatchObject({ label: "declared", mode: "relay" });
});

test.each([1, 2, 3, 8, 9])("pages of %i show each message once, in the same order", async (limit) => {
  const whole = await allPages(200);
  expect(whole).toHaveLength(9);
  expect((await allPages(limit)).map((row) => row.messageKey)).toEqual(whole.map((row) => row.messageKey));
});

test("a cursor that is none starts at the beginning; nobody has no messages", async () => {
  for (const cursor of ["", "x", "1.2.3", "1.9.9.zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"]) {
    expect((await listMessages(messageParams.parse({ recipient: "ann@example.com", cursor }), thisMachine)).rows).toHaveLength(9);
  }
  expect(await listMessages(messageParams.parse({ recipient: "nobody@example.com\0" }), thisMachine)).toEqual({ rows: [], nextCursor: null });
});

test("without an address there is nothing to list", () => {
  for (const params of [{}, { recipient: "" }, { recipient: "  " }, { recipient: "x".repeat(321) }])
    expect(messageParams.safeParse(params).success).toBe(false);
});
