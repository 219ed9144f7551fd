import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { seemSpread } from "@/db/testing/seem-spread";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { deriveState } from "@/lib/domain/message-state";
import { declareDeliveryRow } from "./declare-delivery";
import { findRecipients } from "./find-recipients";
import { ingestEvents } from "./ingest-events";
import { insertFeed } from "./insert-feed";
import { readMonths } from "./read-months";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 1 });
  const feedId = (await insertFeed(db, { key: "feed", format: "sparkpost", tokenHash: "hash" })) ?? 0;
  await addDelivery(feedId, "first", ["ann@example.com", "adam@example.com"]);
  await addDelivery(feedId, "second", ["ann@example.com", "aé@example.com", "az@example.com", "bea@example.com"]);
  await addDelivery(feedId, "third", ["anton@example.com"]);
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

async function addDelivery(feedId: number, key: string, recipients: string[]): Promise<void> {
  const { id } = await declareDeliveryRow(db, {
    feedId,
    key,
    label: key,
    subject: null,
    sender: null,
    mode: "efs",
    target: null,
    requestedValiditySeconds: 60,
  });
  const { current: month } = await readMonths(db);
  for (const [i, recipient] of recipients.entries()) {
    const messageKey = `${id}${i}`.padStart(32, "0");
    const event = { kind: "relayed", at: 0, messageId: null, recipient, attempt: null, ...unsaid } as const;
    const fact = {
      id: `${id}${i}`.padStart(15, "0"),
      kind: "relayed",
      at: 0,
      attempt: null,
      qualification: null,
      inferred: false,
      mx: null,
      ip: null,
      reply: null,
    } as const;
    const events = [{ messageKey, id: fact.id, event, qualification: null, inferred: false, feedId, batchId: null }];
    await ingestEvents(db, { deliveryId: id, month, messages: [{ messageKey, month: null, recipient, messageId: null, events, state: deriveState([fact]) }] });
  }
}

const unsaid = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };

test("addresses of the latest deliveries, each once and in their order; on a cluster the same", async () => {
  const asked = () =>
    Promise.all([
      findRecipients(db, { prefix: "a", deliveries: 3, limit: 10 }),
      findRecipients(db, { prefix: "a", deliveries: 3, limit: 2 }),
      findRecipients(db, { prefix: "a", deliveries: 1, limit: 10 }),
      findRecipients(db, { prefix: "x", deliveries: 3, limit: 10 }),
    ]);
  const all = ["adam@example.com", "ann@example.com", "anton@example.com", "az@example.com", "aé@example.com"];
  const expected = [all, all.slice(0, 2), ["anton@example.com"], []];
  expect(await asked()).toEqual(expected);
  await seemSpread(db);
  expect(await asked()).toEqual(expected);
});
