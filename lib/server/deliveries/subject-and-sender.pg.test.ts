import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/db/client";
import { ensureDeliveries } from "@/db/queries/ensure-deliveries";
import { deliveryListParams } from "@/lib/contract/delivery";
import { database } from "@/lib/server/database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { listDeliveries } from "@/lib/server/read/list-deliveries";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";

let feed: { feedId: string; token: string };

serveOwnDatabase();

beforeAll(async () => {
  const created = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  if (!created) throw new Error("no feed");
  feed = created;
});

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function send(method: "POST" | "PATCH", body: object, params: Record<string, string> = {}): Promise<Response> {
  const folder = join(import.meta.dirname, "../../../app/api/deliveries", method === "POST" ? "" : "[id]");
  const route: Record<string, Handler | undefined> = await import(/* @vite-ignore */ join(folder, "route.ts"));
  const handle = route[method];
  if (!handle) throw new Error(`no ${method}`);
  const headers = { authorization: `Bearer ${feed.token}`, "content-type": "application/json" };
  return handle(new Request("http://127.0.0.1/", { method, headers, body: JSON.stringify(body) }), { params: Promise.resolve(params) });
}

async function declare(body: { key: string } & Record<string, unknown>): Promise<{ status: number; id: string }> {
  const answer = await send("POST", body);
  const { id } = (await answer.json()) as { id: string };
  return { status: answer.status, id };
}

async function correct(id: string, body: object): Promise<{ status: number; subject?: string | null; sender?: string | null; label?: string }> {
  const answer = await send("PATCH", body, { id });
  return { status: answer.status, ...((await answer.json()) as object) };
}

async function auditOf(key: string): Promise<unknown[]> {
  const { rows } = await database().query<{ detail: unknown }>("select detail from audit_log where subject = $1 order by id", [key]);
  return rows.map(({ detail }) => detail);
}

test("both are kept as they were declared, and a second declaration changes neither", async () => {
  const first = await declare({ key: "spring", subject: " Spring is here: 20 % off ", sender: "Acme Shop <news@acme.example>" });
  expect(first.status).toBe(201);
  expect(await declare({ key: "spring", subject: "Another", sender: "Another" })).toEqual({ status: 200, id: first.id });
  expect(await findDelivery(first.id)).toMatchObject({ subject: "Spring is here: 20 % off", sender: "Acme Shop <news@acme.example>" });
  expect(await auditOf("spring")).toEqual([
    { mode: "efs", messagesToSend: null, subject: "Spring is here: 20 % off", sender: "Acme Shop <news@acme.example>" },
  ]);
});

test("who declares neither has neither; one first seen in a feed gets them with its declaration", async () => {
  expect(await findDelivery((await declare({ key: "bare" })).id)).toMatchObject({ subject: null, sender: null });
  const seen = await inTransaction(database(), (tx) => ensureDeliveries(tx, [{ key: "seen", label: "seen", feedId: Number(feed.feedId) }]));
  const id = String(seen.get("seen")?.id);
  expect(await findDelivery(id)).toMatchObject({ subject: null, sender: null });
  expect(await declare({ key: "seen", subject: "Seen before" })).toEqual({ status: 200, id });
  expect(await findDelivery(id)).toMatchObject({ subject: "Seen before", sender: null });
});

test("what is given is corrected, null takes it back, and the rest stays", async () => {
  const { id } = await declare({ key: "summer", subject: "Summer", sender: "news@acme.example" });
  expect(await correct(id, { subject: "Summer is here" })).toMatchObject({ status: 200, subject: "Summer is here", sender: "news@acme.example" });
  expect(await correct(id, { sender: null })).toMatchObject({ status: 200, subject: "Summer is here", sender: null });
  expect(await correct(id, { label: "Summer sale" })).toMatchObject({ status: 200, label: "Summer sale", subject: "Summer is here", sender: null });
  expect((await auditOf("summer")).slice(1)).toEqual([{ subject: "Summer is here" }, { sender: null }, { label: "Summer sale" }]);
});

test("a break of lines, nothing at all, and too much are refused, and change nothing", async () => {
  const { id } = await declare({ key: "kept", subject: "Kept", sender: "news@acme.example" });
  for (const body of [{ subject: "Two\nlines" }, { subject: " " }, { subject: "s".repeat(999) }, { sender: "nul\0" }, { sender: "s".repeat(321) }]) {
    expect((await correct(id, body)).status).toBe(400);
    expect((await declare({ key: "refused", ...body })).status).toBe(400);
  }
  expect(await correct(id, { subject: "s".repeat(998), sender: "s".repeat(320) })).toMatchObject({ status: 200 });
  expect(await listed("refused")).toEqual([]);
});

test("a search finds a delivery by its subject, taken literally", async () => {
  await declare({ key: "searched", subject: "Half price: 50 % off" });
  expect(await listed("50 % OFF")).toEqual(["searched"]);
  expect(await listed("50 _ off")).toEqual([]);
});

async function listed(q: string): Promise<string[]> {
  return (await listDeliveries(deliveryListParams.parse({ q }))).rows.map(({ key }) => key);
}
