import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { everyDelivery, listDeliveryRows } from "@/db/queries/list-deliveries";
import { everyMessage, type LogRunFilter } from "@/db/queries/log-runs";
import { readLogRows } from "@/db/queries/read-log";
import { readRecipientLists } from "@/db/queries/read-recipient-lists";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { RecipientList } from "@/lib/contract/recipients";
import { exclusionCodes } from "@/lib/domain/exclusion-codes";
import { correctDelivery } from "@/lib/server/deliveries/correct-delivery";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { summarise } from "@/lib/server/read/summarise";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { takeRecipients } from "./take-recipients";

let database: TestDatabase;
let db: Database;
let feedId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, max: 4 });
  feedId = Number((await createFeed(db, { key: "momentum", format: "sparkpost" }))?.feedId);
});

afterAll(async () => {
  await db.end();
  await database.drop();
});

async function declare(key: string, messagesToSend?: number) {
  const given = messagesToSend === undefined ? {} : { messagesToSend };
  return Number((await declareDelivery(db, { feedId, key, mode: "efs", validitySeconds: 3_600, ...given })).id);
}

async function* piecesOf(text: string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function take(id: number, list: RecipientList, body: string | AsyncIterable<Uint8Array>) {
  const source = typeof body === "string" ? piecesOf(body) : body;
  const common = { file: "list.csv", format: "csv", column: null, charset: null, contentEncoding: null } as const;
  return takeRecipients(db, { delivery: { id, months: [] }, list, body: source, ...common });
}

async function post(key: string, person: string, type: string) {
  const event = { type, timestamp: "1790000000", message_id: `m-${person}`, rcpt_to: `${person}@example.com`, rcpt_meta: { delivery_id: key } };
  const body = Buffer.from(JSON.stringify([{ msys: { message_event: event } }]));
  await receiveFeedback(db, { feed: { id: feedId }, body, batchKey: null, contentEncoding: null });
  await drainInbox(db);
}

async function standing(id: number) {
  const row = await findDeliveryRow(db, { id });
  if (!row) throw new Error("the delivery is there");
  const { counts, ignored, messagesToSend } = summarise(row);
  return { ...counts, ignored, toSend: messagesToSend.value, declared: messagesToSend.declared, target: messagesToSend.target };
}

async function ignored(id: number) {
  const { rows } = await db.query<{ recipient: string; code: number }>(
    "select recipient, terminal_reason_code as code from delivery_log where delivery_id = $1 and outcome = 'ignored' order by code, recipient",
    [id],
  );
  return rows.map(({ recipient, code }) => `${code} ${recipient}`);
}

const target = 'email\nann@example.com\nbob@example.com\nAnn@example.com\nnobody\n""\ncas@example.com\n';
const exclusions = "email;reason\nbob@example.com;9\ndee@example.com;\n";
const leftOut = ["7 ", "8 dee@example.com", "9 bob@example.com", "10 ann@example.com", "14 nobody"];

test("a target is counted, stands in the log, and is what there is to send", async () => {
  const id = await declare("counted");
  const { upload } = await take(id, "target", target);
  expect(upload).toMatchObject({
    state: "done",
    counts: { rows: 6, addresses: 3, fresh: 6, duplicates: 1, bad: 1, missing: 1, badReasons: 0 },
    column: "email",
  });
  expect(upload.problems.map(({ row, what }) => [row, what])).toEqual([
    [3, "duplicate"],
    [4, "bad"],
    [5, "missing"],
  ]);
  expect(await standing(id)).toMatchObject({ pending: 3, ignored: 3, toSend: 3, declared: true, target: 3 });
});

test("the log can be asked why messages were left out, with other outcomes and without", async () => {
  const id = await declare("why-left-out");
  await take(id, "target", target);
  const months = (await findDeliveryRow(db, { id }))?.months ?? [];
  const asked = async (filter: Partial<LogRunFilter>) =>
    (await readLogRows(db, { ...everyMessage, deliveryId: id, months, at: null, limit: 10, ...filter })).rows.map(({ recipient }) => recipient);
  expect(await asked({ outcome: ["ignored"], reasonCode: exclusionCodes.double })).toEqual(["ann@example.com"]);
  expect(await asked({ outcome: ["ignored", "pending"], reasonCode: exclusionCodes.bad })).toEqual(["nobody"]);
  expect(await asked({ reasonCode: exclusionCodes.missing })).toEqual([""]);
  expect(await asked({ outcome: ["pending"], reasonCode: exclusionCodes.missing })).toEqual([]);
  expect(await asked({ outcome: ["ignored"], reasonCode: exclusionCodes.denylisted })).toEqual([]);
});

test("target and exclusions give the same in either order, and again nothing", async () => {
  const [one, other] = [await declare("target-first"), await declare("exclusions-first")];
  await take(one, "target", target);
  await take(one, "exclusions", exclusions);
  await take(other, "exclusions", exclusions);
  await take(other, "target", target);
  for (const id of [one, other]) {
    expect(await ignored(id)).toEqual(leftOut);
    expect(await standing(id)).toMatchObject({ pending: 2, ignored: 5, toSend: 2, target: 2 });
    const again = await take(id, "target", target);
    expect(again.upload.counts).toMatchObject({ rows: 6, addresses: 3, fresh: 0 });
    expect(await standing(id)).toMatchObject({ pending: 2, ignored: 5, toSend: 2 });
    expect((await verifyDelivery(db, id)).differences).toEqual([]);
  }
});

test("whatever the MTA says beats the list: one who was left out but got it counts", async () => {
  const id = await declare("sent-all-the-same");
  await take(id, "target", target);
  await take(id, "exclusions", exclusions);
  await post("sent-all-the-same", "bob", "delivery");
  expect(await standing(id)).toMatchObject({ delivered: 1, pending: 2, ignored: 4, toSend: 3, target: 2 });
});

test("a list that is cut off keeps what was read, and goes on when it is sent again", async () => {
  const id = await declare("cut-off");
  const rows = Array.from({ length: 12_000 }, (_, i) => `p${i}@example.com`).join("\n");
  async function* broken() {
    yield* piecesOf(rows.slice(0, rows.length - 20_000), 65_536);
    throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  }
  const cut = await take(id, "target", broken());
  expect(cut).toMatchObject({ ok: false, upload: { state: "interrupted" } });
  expect((await standing(id)).pending).toBeGreaterThan(0);
  const whole = await take(id, "target", rows);
  expect(whole).toMatchObject({ ok: true, upload: { counts: { rows: 12_000, addresses: 12_000 } } });
  expect(await standing(id)).toMatchObject({ pending: 12_000, toSend: 12_000 });
  expect((await readRecipientLists(db, { deliveryId: id, limit: 5 })).map(({ state }) => state)).toEqual(["done", "interrupted"]);
});

test("what is no list at all is refused, and said so", async () => {
  const id = await declare("refused");
  expect(await take(id, "target", "")).toMatchObject({ ok: false, refusal: { message: "There is no row in it." } });
  expect(await take(id, "target", 'email\n"ann@example.com')).toMatchObject({ ok: false, upload: { state: "refused" } });
  expect(await standing(id)).toMatchObject({ pending: 0, declared: false });
});

test("what was declared can be corrected, but for what follows a list or came too late", async () => {
  const id = await declare("corrected", 10);
  expect(await correctDelivery(db, { id, label: "Corrected", messagesToSend: 12, validitySeconds: 7_200 })).toEqual({ ok: true });
  expect(await standing(id)).toMatchObject({ toSend: 12, target: 12 });
  expect(await correctDelivery(db, { id, messagesToSend: null })).toEqual({ ok: true });
  expect(await standing(id)).toMatchObject({ toSend: 0, declared: false });
  await post("corrected", "ann", "delivery");
  expect(await correctDelivery(db, { id, validitySeconds: 60 })).toMatchObject({ ok: false, code: "conflict" });
  await take(id, "target", target);
  expect(await correctDelivery(db, { id, label: "No", messagesToSend: 5 })).toMatchObject({ ok: false, code: "conflict" });
  expect((await findDeliveryRow(db, { id }))?.label).toBe("Corrected");
  expect(await correctDelivery(db, { id: 999_999, label: "x" })).toMatchObject({ code: "not-found" });
});

test("the list is in the order that the figures have, page by page, provisional ones apart", async () => {
  const ids = await Promise.all(["o1", "o2", "o3", "o4"].map((key) => declare(key, 2)));
  for (const [key, person, type] of [
    ["o1", "ann", "delivery"],
    ["o1", "bob", "delivery"],
    ["o2", "ann", "delivery"],
    ["o3", "ann", "bounce"],
  ] as const) {
    await post(key, person, type);
  }
  const mine = new Set(ids);
  const walk = async (order: "worst" | "best" | "failed", state: "all" | "provisional" | "final" = "all") => {
    const keys: string[] = [];
    for (let after = null as null | { at: string; id: number }; ; ) {
      const rows = await listDeliveryRows(db, { ...everyDelivery, order, state, after, limit: 3 });
      keys.push(...rows.filter(({ id }) => mine.has(id)).map(({ key }) => key));
      const last = rows.at(-1);
      if (!last || rows.length < 3) return keys;
      after = { at: last.place, id: last.id };
    }
  };
  expect(await walk("worst")).toEqual(["o3", "o2", "o1", "o4"]);
  expect(await walk("best")).toEqual(["o1", "o2", "o3", "o4"]);
  expect((await walk("failed"))[0]).toBe("o3");
  expect(await walk("worst", "final")).toEqual(["o1"]);
  expect(await walk("worst", "provisional")).toEqual(["o3", "o2", "o4"]);
});
