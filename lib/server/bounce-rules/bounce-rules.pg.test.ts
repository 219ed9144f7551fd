import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inTransaction } from "@/db/client";
import { readAudit } from "@/db/queries/audit/read-audit";
import { findBounceWordings } from "@/db/queries/bounce-rules/find-bounce-wordings";
import { lockBounceRules } from "@/db/queries/bounce-rules/lock-bounce-rules";
import { placeBounceRules } from "@/db/queries/bounce-rules/place-bounce-rules";
import { readBounceRules } from "@/db/queries/bounce-rules/read-bounce-rules";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { BounceRuleWords } from "@/lib/contract/bounce-rules";
import { ownRuleLimits, parseOwnRuleId } from "@/lib/domain/qualification/own-rules";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { matchUnmatched } from "@/lib/server/ingest/match-unmatched";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findMessage } from "@/lib/server/read/find-message";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { addBounceRule, changeBounceRule, moveBounceRule, retireBounceRule } from "./manage-bounce-rules";
import { tryReply } from "./try-reply";

let own: TestDatabase;
let feed: { id: number };
let posted = 0;
const asked = { viewer: { ...thisMachine, name: "Ada" }, headers: new Headers() };

beforeAll(async () => {
  own = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", own.url);
  feed = { id: Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId) };
});

beforeEach(() => inTransaction(database(), (tx) => placeBounceRules(tx, { rules: [] })));

afterAll(async () => {
  await database().end();
  vi.unstubAllEnvs();
  await own.drop();
});

const start = 1_760_000_000;
const away: BounceRuleWords = { name: "Away", enhancedCode: null, smtpCode: null, phrase: "out of office", type: "not-a-failure", reasonCode: 25 };
const awayReply = { bounce_class: "20", error_code: "550", reason: "550 5.1.1 Out of\tOffice until Monday" };

/** As SparkPost sends it: an out-of-band bounce names its own mail by its transmission, and the message by its id. */
function wire(delivery: string | null, type: string, second: number, more: Record<string, unknown> = {}) {
  const named = delivery === null ? {} : { rcpt_meta: { delivery_id: delivery } };
  return { msys: { message_event: { type, timestamp: String(start + second), message_id: "m1", rcpt_to: "ann@example.com", ...named, ...more } } };
}

async function post(...items: unknown[]): Promise<void> {
  await receiveFeedback(database(), { feed, body: Buffer.from(JSON.stringify(items)), batchKey: `b${++posted}`, contentEncoding: null });
  while ((await drainInbox(database())).batches > 0);
}

async function declare(key: string): Promise<string> {
  return (await declareDelivery(database(), { feedId: feed.id, key, mode: "efs", validitySeconds: 432_000 })).id;
}

const list = () => readBounceRules(database());
const seen = async () => (await list()).map(({ id }) => id);
const add = async (said: BounceRuleWords) => expect(await addBounceRule({ ...said, seen: await seen() }, asked)).toEqual({ ok: true });
const change = async (id: string, said: BounceRuleWords) => expect(await changeBounceRule({ ...said, id, seen: await seen() }, asked)).toEqual({ ok: true });
const first = async () => (await list())[0]?.id ?? "";

async function standing(id: string) {
  expect((await verifyDelivery(database(), Number(id))).differences).toEqual([]);
  const message = await findMessage(id, "ann@example.com", thisMachine);
  const late = message?.events.filter(({ kind }) => kind === "late-bounced").map(({ reason }) => reason?.ruleId);
  return { outcome: message?.outcome, reason: message?.reason?.code ?? null, late };
}

describe("a bounce after acceptance", () => {
  test("is judged by the rules in force when it is taken in; what was judged before stays", async () => {
    const [before, under, after] = [await declare("before"), await declare("under"), await declare("after")];
    const courseOf = (key: string) => [wire(key, "injection", 0), wire(key, "delivery", 1), wire(key, "out_of_band", 9, awayReply)];
    await post(...courseOf("before"));
    await add({ ...away, type: "soft", reasonCode: 5 });
    const id = await first();
    await post(...courseOf("under"));
    await change(id, away);
    const reworded = await first();
    await post(...courseOf("after"));

    expect(await standing(before)).toEqual({ outcome: "failed", reason: 3, late: ["class.20"] });
    expect(await standing(under)).toEqual({ outcome: "failed", reason: 5, late: [id] });
    expect(await standing(after)).toEqual({ outcome: "delivered", reason: null, late: [reworded] });
    expect((await findDelivery(after))?.counts).toMatchObject({ delivered: 1, failed: 0 });
    expect((await findMessage(under, "ann@example.com", thisMachine))?.ownRules).toMatchObject([{ id, name: "Away", type: "soft" }]);
  });

  test("told again under other rules keeps its verdict, whatever comes along with it", async () => {
    const id = await declare("again");
    const [bounce, other] = [
      wire("again", "out_of_band", 9, awayReply),
      wire("again", "out_of_band", 5, { bounce_class: "10", reason: "550 5.1.1 no such user" }),
    ];
    await add(away);
    await post(wire("again", "injection", 0), bounce);
    const rule = await first();
    await retireBounceRule({ id: rule, seen: await seen() }, asked);
    await post(bounce, wire("again", "delivery", 1));
    expect(await standing(id)).toEqual({ outcome: "delivered", reason: null, late: [rule] });
    await post(bounce, other);
    expect(await standing(id)).toEqual({ outcome: "failed", reason: 1, late: ["class.10", rule] });
  });

  test("that waited for its message is judged when it is matched", async () => {
    await post(wire(null, "out_of_band", 9, { ...awayReply, message_id: "waited", rcpt_to: "bo@example.com" }));
    await add(away);
    const id = await declare("waited");
    await post(wire("waited", "delivery", 1, { message_id: "waited", rcpt_to: "bo@example.com" }));
    await database().query("update unmatched_events set next_try_at = now()");
    await matchUnmatched(database());
    const message = await findMessage(id, "bo@example.com", thisMachine);
    expect([message?.outcome, message?.events.at(-1)?.reason?.ruleId]).toEqual(["delivered", await first()]);
    expect((await verifyDelivery(database(), Number(id))).differences).toEqual([]);
  });

  test("is all that asks for the rules: other feedback does not wait while they are changed", async () => {
    const id = await declare("apart");
    await inTransaction(database(), async (tx) => {
      await lockBounceRules(tx);
      await post(wire("apart", "injection", 0), wire("apart", "bounce", 1, awayReply));
    });
    expect(await standing(id)).toMatchObject({ outcome: "failed", reason: 3 });
  });

  test("leaves every number as its events say, however rules and feedback come in between each other", async () => {
    const late = fc.record({ second: fc.integer({ min: 1, max: 4 }), reason: fc.constantFrom("out of office", "mailbox full", "user unknown") });
    const step = fc.oneof(
      fc.constantFrom("injection", "delivery", "delay").map((type) => ({ type, second: 2, reason: "x" })),
      late.map((told) => ({ type: "out_of_band", ...told })),
    );
    const verdict = fc.constantFrom({ type: "not-a-failure", reasonCode: 25 } as const, { type: "hard", reasonCode: 1 } as const);
    const batch = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 6 }), phrase: fc.constantFrom("office", "full", "unknown"), verdict });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 5 }), async (batches) => {
        const key = `mixed-${run++}`;
        const id = await declare(key);
        await inTransaction(database(), (tx) => placeBounceRules(tx, { rules: [] }));
        for (const { steps, phrase, verdict: given } of batches) {
          const id = await first();
          await (id === "" ? add({ ...away, ...given, phrase }) : change(id, { ...away, ...given, phrase }));
          await post(...steps.map(({ type, second, reason }) => wire(key, type, second, { bounce_class: "22", reason })));
        }
        expect((await verifyDelivery(database(), Number(id))).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the list of rules", () => {
  test("says what each wording said for good, and gives no id twice", async () => {
    await add(away);
    const id = await first();
    await change(id, { ...away, name: "Holidays", phrase: "on holiday" });
    const reworded = await first();
    expect(parseOwnRuleId(reworded)).toEqual({ rule: parseOwnRuleId(id)?.rule, wording: 2 });
    await retireBounceRule({ id: reworded, seen: await seen() }, asked);
    await add(away);
    expect([id, reworded]).not.toContain(await first());
    const wanted = [id, reworded].flatMap((each) => parseOwnRuleId(each) ?? []);
    expect((await findBounceWordings(database(), { wanted })).map((found) => [found.id, found.name, found.phrase])).toEqual([
      [id, "Away", "out of office"],
      [reworded, "Holidays", "on holiday"],
    ]);
    await expect(database().query("update bounce_rule_wordings set name = 'x'")).rejects.toThrow("append-only");
    await expect(database().query("delete from bounce_rule_wordings")).rejects.toThrow("append-only");
  });

  test("is changed as it was seen, or not at all", async () => {
    await add(away);
    await add({ ...away, name: "Full", phrase: "full" });
    const before = await seen();
    const [top = "", low = ""] = before;
    expect(await moveBounceRule({ id: low, by: "up", seen: before }, asked)).toEqual({ ok: true });
    expect(await seen()).toEqual([low, top]);
    const late = [
      addBounceRule({ ...away, seen: before }, asked),
      changeBounceRule({ ...away, id: top, seen: before }, asked),
      moveBounceRule({ id: low, by: "up", seen: before }, asked),
      retireBounceRule({ id: top, seen: before }, asked),
    ];
    for (const done of await Promise.all(late)) expect(done).toEqual({ ok: false, problem: "changed-meanwhile" });
    expect(await seen()).toEqual([low, top]);
    expect(await moveBounceRule({ id: low, by: "up", seen: [low, top] }, asked)).toEqual({ ok: true });
    expect(await seen()).toEqual([low, top]);
    expect(await retireBounceRule({ id: "own.999.1", seen: [low, top] }, asked)).toEqual({ ok: false, problem: "not-there" });
  });

  test("of two who add at once, one is told so", async () => {
    const done = await Promise.all([addBounceRule({ ...away, seen: [] }, asked), addBounceRule({ ...away, seen: [] }, asked)]);
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await list()).toHaveLength(1);
  });

  test("takes no rule without a condition, no verdict that contradicts itself, and not more than so many", async () => {
    expect(await addBounceRule({ ...away, phrase: null, seen: [] }, asked)).toEqual({ ok: false, problem: "no-condition" });
    expect(await addBounceRule({ ...away, reasonCode: 1, seen: [] }, asked)).toEqual({ ok: false, problem: "invalid" });
    expect(await addBounceRule({ ...away, type: "hard", reasonCode: 8, seen: [] }, asked)).toEqual({ ok: false, problem: "invalid" });
    const { rows } = await database().query<{ id: number }>(
      `with made as (insert into bounce_rules (place) select n from generate_series(1, ${ownRuleLimits.rules}) as n returning id)
       insert into bounce_rule_wordings (rule_id, wording, name, phrase, type, reason_code, written_by) select id, 1, 'n', 'phrase', 'soft', 3, 'Ada' from made returning rule_id as id`,
    );
    expect(rows).toHaveLength(ownRuleLimits.rules);
    expect(await addBounceRule({ ...away, seen: await seen() }, asked)).toEqual({ ok: false, problem: "too-many-rules" });
  });

  test("is written down change by change, without whole addresses", async () => {
    await add({ ...away, name: "From ann@example.com", phrase: "ann@example.com is away" });
    const [entry] = await readAudit(database(), { actor: "Ada", action: "bounce-rule-added", from: null, to: null, before: null, limit: 1 });
    expect(entry).toMatchObject({
      subject: "From a•••@example.com",
      detail: { phrase: "a•••@example.com is away", type: "not-a-failure", rule: await first() },
    });
  });
});

test("a reply that is tried is judged as one that arrives", async () => {
  await add({ ...away, enhancedCode: "5.1.*" });
  const tried = async (reply: string, bounceClass: number | null = null) => tryReply({ reply, bounceClass });
  expect(await tried("550 5.1.1 Out of Office")).toEqual({
    ok: true,
    tried: { smtpCode: 550, enhancedCode: "5.1.1", type: "not-a-failure", reasonCode: 25, ruleId: await first(), name: "Away" },
  });
  expect(await tried("550 5.2.2 Out of Office")).toMatchObject({ tried: { ruleId: "enhanced.x.2.2", name: null } });
  expect(await tried("550 5.2.2 Out of Office", 10)).toMatchObject({ tried: { ruleId: "class.10" } });
});
