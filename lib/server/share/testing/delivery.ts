import { beforeAll } from "vitest";
import * as contract from "@/lib/contract/share";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { createShare } from "@/lib/server/share/create-share";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";

export const noHeaders = new Headers();
const domains = { "gmail.com": 60, "big.example": 40, "mid.example": 12, "solo.example": 1 };

/** Has a test file run on a database that holds one delivery, of 113 messages of which 99 landed and 14 failed. */
export function haveDelivery(): { deliveryId: string; feedId: number } {
  const made = { deliveryId: "", feedId: 0 };
  serveOwnDatabase();
  beforeAll(async () => {
    made.feedId = Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId);
    const body = Buffer.from(JSON.stringify(story()));
    await receiveFeedback(database(), { feed: { id: made.feedId }, body, batchKey: null, contentEncoding: null });
    while ((await drainInbox(database(), { maxItems: 500, maxBatches: 2 })).batches > 0);
    const { rows } = await database().query<{ id: number }>("select id from deliveries where key = 'autumn'");
    made.deliveryId = String(rows[0]?.id);
  });
  return made;
}

function story() {
  // On a minute: half of it has happened a whole minute before the rest.
  const start = Math.floor(Date.now() / 60_000) * 60 - 600;
  const addresses = Object.entries(domains).flatMap(([domain, n]) => Array.from({ length: n }, (_, i) => `person${i}@${domain}`));
  const item = (type: string, address: string, i: number, more: object = {}) => ({
    msys: {
      message_event: {
        type,
        timestamp: String(start + i + (type === "injection" ? 0 : 1)),
        message_id: `m${i}`,
        rcpt_to: address,
        rcpt_meta: { delivery_id: "autumn" },
        ...more,
      },
    },
  });
  const failed = (address: string, i: number) => address.endsWith("solo.example") || i % 9 === 0;
  const refusal = { bounce_class: "10", error_code: "550", raw_reason: "550 5.1.1 unknown", reason: "550 5.1.1 unknown" };
  return addresses.flatMap((address, i) => [
    item("injection", address, i),
    failed(address, i) ? item("bounce", address, i, refusal) : item("delivery", address, i),
  ]);
}

export async function makeShare(deliveryId: string, input: Partial<contract.CreateShareInput> = {}) {
  const wanted = contract.createShare.parse({ subject: { kind: "delivery", deliveryId }, ...input });
  const created = await createShare(wanted, thisMachine, noHeaders);
  if (!created.ok) throw new Error(created.message);
  return { id: Number(created.share.id), token: created.share.path.slice("/s/".length) };
}
