import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { writeFactLine } from "@/db/fact-line";
import { migrateDatabase } from "@/db/migrate";
import { providersSql } from "@/db/queries/providers-sql";
import { createDatabase, dropDatabase, urlOfDatabase } from "@/db/testing/server";
import { contributionOfFact, contributionOfState } from "@/lib/domain/contribution";
import { eventKinds, type FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { deriveState } from "@/lib/domain/message-state";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { messageKeyOf } from "@/lib/server/ingest/digest";
import { verifyDelivery } from "./verify-delivery";

const name = `aftersend_test_${randomUUID().replaceAll("-", "")}`;
const url = () => urlOfDatabase(inject("postgresUrl"), name);
const migrations = fileURLToPath(new URL("../../../db/migrations", import.meta.url));
const before = 7;
const countedBy = "0012_count_by_provider.sql";
const domains = ["gmail.com", "googlemail.com", "yahoo.co.jp", "a.example"];
let db: Database;

beforeAll(async () => {
  await createDatabase(inject("postgresUrl"), name);
  db = openDatabase({ url: url(), max: 2 });
});
afterAll(async () => {
  await db.end();
  await dropDatabase(inject("postgresUrl"), name);
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyEvent = fc.record({
  kind: fc.constantFrom(...eventKinds.filter((kind) => kind !== "targeted" && kind !== "excluded")),
  at: fc.integer({ min: 0, max: 400 }).map((n) => Date.UTC(2026, 0, 5, 12) + n * 97_003),
  attempt: maybe(fc.integer({ min: 1, max: 5 })),
  mx: maybe(fc.constantFrom("mx.a.example", "MX.B.example", "192.0.2.9")),
  sendingIp: maybe(fc.constantFrom("198.51.100.1", "198.51.100.2")),
  text: maybe(fc.constantFrom('550 5.1.1 <ana@a.example> "no" such user\r\n', "421 4.7.0 try later 77", "")),
  type: maybe(fc.constantFrom(...failureTypes)),
  inferred: fc.boolean(),
});
const nothingElse = { messageId: null, bounceClass: null, smtpCode: null, enhancedCode: null, queueTimeMs: null };
const oldMetrics = new Set(["relayed", "deferrals", "delivered", "undelivered", "failed"]);

test("what an older version has stored stands every recount once it is migrated", async () => {
  await migrateUpTo(before);
  const deliveryId = await fill(fc.sample(fc.array(anyEvent, { minLength: 1, maxLength: 7 }), { numRuns: 400, seed: 7 }));
  await migrateDatabase(url());
  expect(await verifyDelivery(db, deliveryId)).toMatchObject({ messages: 400, differences: [] });
  const { rows } = await db.query(
    "select (select count(*) > 0 from failure_breakdowns where dimension = 'reply') as replies, (select count(*) > 0 from breakdowns where dimension = 'mx') as hosts",
  );
  expect(rows).toEqual([{ replies: true, hosts: true }]);
  const declared = await db.query("select subject, sender from deliveries");
  expect(declared.rows).toEqual([{ subject: null, sender: null }]);
  const providers = await db.query<{ provider: string }>(
    "select distinct split_part(metric, '/', 1) as provider from counters where scope = 'provider-minute' order by 1",
  );
  expect(providers.rows.map(({ provider }) => provider)).toEqual(["google", "other", "yahoo-japan"]);
  await migrateDatabase(url());
  expect(await verifyDelivery(db, deliveryId)).toMatchObject({ messages: 400, differences: [] });
});

test("the providers are those that the last migration counted by: a domain that changes hands wants one that counts anew", () => {
  expect(readFileSync(join(migrations, countedBy), "utf8")).toContain(providersSql);
});

async function migrateUpTo(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "aftersend-migrations-"));
  cpSync(migrations, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: folder });
  await client.end();
  rmSync(folder, { recursive: true });
}

type Told = typeof anyEvent extends fc.Arbitrary<infer Event> ? Event : never;

/** Rows and counters as the version before the migration left them. */
async function fill(messages: readonly Told[][]): Promise<number> {
  const feed = await db.query<{ id: number }>("insert into feeds (key, format, token_hash) values ('old', 'sparkpost', 'x') returning id");
  const { rows } = await db.query<{ id: number }>(
    `insert into deliveries (key, label, mode, keyed_by, requested_validity_seconds, feed_id, months)
     select 'old', 'old', 'efs', 'recipient', 432000, $1, array_agg(month) from months returning id`,
    [feed.rows[0]?.id],
  );
  const deliveryId = rows[0]?.id ?? 0;
  const counters = new Map<string, number>();
  for (const [i, told] of messages.entries()) await insertMessage(deliveryId, `person.${i}@${domains[i % domains.length]}`, told, counters);
  for (const [key, n] of counters) {
    await db.query("insert into counters (delivery_id, scope, bucket, metric, n) values ($1, $2, $3, $4, $5)", [deliveryId, ...key.split(" "), n]);
  }
  return deliveryId;
}

async function insertMessage(deliveryId: number, recipient: string, told: readonly Told[], counters: Map<string, number>): Promise<void> {
  const events = told.map(({ type, inferred, ...rest }, i) => {
    const event: FeedbackEvent = { ...nothingElse, ...rest, recipient };
    const qualification = type === null ? null : { type, reasonCode: failureTypes.indexOf(type), ruleId: "test" };
    const source = { event, qualification, feedId: 1, batchId: 1, inferred: inferred && event.kind === "expired" };
    return { id: (BigInt(i) * 7_919n + 11n).toString(16).padStart(15, "0"), ...source };
  });
  const facts = events.map(({ id, event, qualification, inferred }) => factOfEvent(id, event, qualification, inferred));
  const state = deriveState(facts);
  const { lastDeferral: deferral, terminal } = state;
  const id = (hex: string | undefined) => (hex === undefined ? null : BigInt(`0x${hex}`));
  const at = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : new Date(ms));
  await db.query(
    `insert into delivery_log (delivery_id, message_key, month, recipient, event_ids, facts, relayed_at, held_since, delivered_at, complained_at,
       deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt,
       terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at)
     select $1, $2, max(month), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22 from months`,
    [
      ...[deliveryId, messageKeyOf(recipient), recipient, events.map((event) => id(event.id)), events.map((event) => writeFactLine(event)).join("\n")],
      ...[at(state.relayedAt), at(state.heldSince), at(state.deliveredAt), at(state.complainedAt), at(deferral?.at), id(deferral?.id)],
      ...[deferral?.qualification?.reasonCode, deferral?.qualification?.type, state.attemptEvents, state.maxAttempt],
      ...[terminal?.class, at(terminal?.at), terminal?.kind, id(terminal?.id), terminal?.qualification?.reasonCode, terminal?.qualification?.type],
      at(state.lastEventAt),
    ],
  );
  for (const { scope, bucket, metric, n } of [...contributionOfState(state), ...facts.flatMap(contributionOfFact)]) {
    const isOld = scope === "total" || scope === "reason" || (!scope.includes("-") && oldMetrics.has(metric));
    const key = `${scope} ${bucket} ${metric}`;
    if (isOld) counters.set(key, (counters.get(key) ?? 0) + n);
  }
}
