import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { exportDatabase } from "@/lib/server/export-database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { exportResponse } from "./export-response";

let own: TestDatabase;
let id: string;

beforeAll(async () => {
  own = await createTestDatabase();
  process.env["DATABASE_URL"] = own.url;
  const feed = await createFeed(database(), { key: "export", format: "sparkpost" });
  const declared = await declareDelivery(database(), { feedId: Number(feed?.feedId), key: "spring", mode: "efs", messagesToSend: 1, validitySeconds: 3_600 });
  id = String(declared.id);
});

afterAll(async () => {
  await database().end();
  await exportDatabase().end();
  await own.drop();
});

const ask = (signal: AbortSignal) => exportResponse(new Request("http://127.0.0.1/?x%00=1&q[]=a%00b&outcome=failed", { signal }), id, "csv", thisMachine);

it("takes a client that has left before the export began for no failure of ours", async () => {
  expect((await ask(AbortSignal.abort())).status).toBe(400);
});

it("answers whoever stays, and writes down what can be", async () => {
  const response = await ask(AbortSignal.timeout(20_000));
  expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
});
