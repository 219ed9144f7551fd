import { beforeAll, expect, it } from "vitest";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { exportResponse } from "./export-response";

let id: string;

serveOwnDatabase();

beforeAll(async () => {
  const feed = await createFeed(database(), { key: "export", format: "sparkpost" });
  const declared = await declareDelivery(database(), { feedId: Number(feed?.feedId), key: "spring", mode: "efs", messagesToSend: 1, validitySeconds: 3_600 });
  id = String(declared.id);
});

const ask = (signal: AbortSignal) => exportResponse(new Request("http://127.0.0.1/?x%00=1&q[]=a%00b&outcome=failed", { signal }), id, "csv", thisMachine);

it("takes a client that has left before the export began for no failure of ours", async () => {
  expect((await ask(AbortSignal.abort())).status).toBe(400);
});

it("answers whoever stays, and writes down what can be", async () => {
  const response = await ask(AbortSignal.timeout(20_000));
  expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
});
