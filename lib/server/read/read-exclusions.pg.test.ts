import { expect, test } from "vitest";
import { breakdownParams } from "@/lib/contract/breakdown";
import { exclusions } from "@/lib/contract/exclusions";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { takeRecipients } from "@/lib/server/deliveries/recipients/take-recipients";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { readBreakdown } from "./read-breakdown";
import { readExclusions } from "./read-exclusions";

serveOwnDatabase();

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test("messages left out are told by reason, as far as they were looked at", async () => {
  const feedId = Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId);
  const { id } = await declareDelivery(database(), { feedId, key: "left-out", mode: "efs", validitySeconds: 3_600 });
  expect(await readExclusions(String(id))).toEqual({ rows: [], looked: 0, ignored: 0 });
  await takeRecipients(database(), {
    delivery: { id: Number(id), months: [] },
    list: "target",
    body: bytesOf("email\nann@example.com\nbob@example.com\nANN@example.com\nnobody\nnowhere\n"),
    file: "list.csv",
    format: "csv",
    column: null,
    charset: null,
    contentEncoding: null,
  });
  const found = exclusions.parse(await readExclusions(String(id)));
  expect(found).toEqual({
    rows: [
      { code: 14, name: "Bad-quality address", count: 2 },
      { code: 10, name: "Double", count: 1 },
    ],
    looked: 3,
    ignored: 3,
  });
  expect(await readExclusions(String(id), 2)).toMatchObject({ looked: 2, ignored: 3 });
  expect(await readExclusions("999999")).toBeNull();
  const domains = await readBreakdown(String(id), breakdownParams.parse({ by: "domain" }));
  expect(
    domains?.rows.map(({ value }) => value),
    "a bad address is of no domain",
  ).toEqual(["example.com"]);
  expect(domains?.rowCount).toBe(1);
});
