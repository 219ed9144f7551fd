import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import * as contract from "@/lib/contract/share";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { admit } from "./admit";
import { answerPassword } from "./answer-password";
import { createShare } from "./create-share";
import { endShare } from "./end-share";
import { gonePage } from "./gone-page";
import { listShares } from "./list-shares";
import { passCookie } from "./pass";
import { hashPassword } from "./password";
import { readShare } from "./read-share";
import { streamShare } from "./stream-share";
import { visitShare } from "./visit-share";

let own: TestDatabase;
let deliveryId: string;
let feedId: number;
const noHeaders = new Headers();
const noCookies = { get: () => undefined };
const domains = { "gmail.com": 60, "big.example": 40, "mid.example": 12, "solo.example": 1 };

beforeAll(async () => {
  own = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", own.url);
  const feed = { id: Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId) };
  feedId = feed.id;
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
  const items = addresses.flatMap((address, i) => [
    item("injection", address, i),
    failed(address, i) ? item("bounce", address, i, refusal) : item("delivery", address, i),
  ]);
  await receiveFeedback(database(), { feed, body: Buffer.from(JSON.stringify(items)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(database(), { maxItems: 500, maxBatches: 2 })).batches > 0);
  const { rows } = await database().query<{ id: number }>("select id from deliveries where key = 'autumn'");
  deliveryId = String(rows[0]?.id);
});

afterAll(async () => {
  await database().end();
  vi.unstubAllEnvs();
  await own.drop();
});

async function makeShare(input: Partial<contract.CreateShareInput> = {}) {
  const wanted = contract.createShare.parse({ subject: { kind: "delivery", deliveryId }, ...input });
  const created = await createShare(wanted, thisMachine, noHeaders);
  if (!created.ok) throw new Error(created.message);
  return { id: Number(created.share.id), token: created.share.path.slice("/s/".length) };
}

async function readOpen(token: string) {
  const admission = await admit(token, undefined, Date.now());
  if (admission.type !== "open") throw new Error(admission.type);
  const report = await readShare(admission.share);
  if (!report) throw new Error("no report");
  return report;
}

describe("what a link shows", () => {
  test("sums, and no address anywhere", async () => {
    const report = await readOpen((await makeShare()).token);
    expect(report).toMatchObject({ live: true, counts: { messagesToSend: 113, failed: 14, delivered: 99 }, reasons: { total: 14 } });
    expect(JSON.stringify(report)).not.toMatch(/@|person\d/);
  });

  test("a domain of one person is in no row, nor is the rest it could be taken from", async () => {
    const { providers } = await readOpen((await makeShare()).token);
    expect(providers?.rows.map(({ name }) => name)).toEqual(["Google Gmail", "big.example"]);
    expect(JSON.stringify(providers)).not.toMatch(/solo|mid/);
    for (const { delivered, open, failed } of [...(providers?.rows ?? []), ...(providers?.other ? [providers.other] : [])]) {
      expect([delivered % 10, open % 10, failed % 10]).toEqual([0, 0, 0]);
    }
  });

  test("the sections that were chosen, however it is asked", async () => {
    const report = await readOpen((await makeShare({ sections: ["headline"] })).token);
    expect(report.headline).not.toBeNull();
    for (const section of ["counts", "closing", "throughput", "reasons", "providers", "comparison", "period"] as const) expect(report[section]).toBeNull();
  });

  test("nothing of a delivery that is smaller than the smallest group", async () => {
    const report = await readOpen((await makeShare({ smallestGroup: 200 })).token);
    expect(report).toMatchObject({ withheld: true, headline: null, counts: null, closing: null, reasons: null, providers: null });
  });

  test("a frozen one stays as it was", async () => {
    const declared = await declareDelivery(database(), { feedId, key: "frozen", mode: "efs", messagesToSend: 50, validitySeconds: 432_000 });
    const { token } = await makeShare({ subject: { kind: "delivery", deliveryId: String(declared.id) }, frozenAt: "now" });
    await database().query("update deliveries set label = 'changed', target = 70 where id = $1", [declared.id]);
    expect(await readOpen(token)).toMatchObject({ live: false, title: "frozen", counts: { messagesToSend: 50 } });
  });

  test("one that is frozen at an instant is of what had happened by then", async () => {
    const { rows } = await database().query<{ at: number }>("select first_event_at + interval '1 minute' as at from deliveries where id = $1", [deliveryId]);
    const frozenAt = new Date(Math.ceil((rows[0]?.at ?? 0) / 60_000) * 60_000).toISOString();
    const report = await readOpen((await makeShare({ frozenAt })).token);
    expect(report).toMatchObject({ live: false, asOf: frozenAt });
    expect(report.counts?.delivered).toBeGreaterThan(10);
    expect(report.counts?.delivered).toBeLessThan(99);
    expect(report.reasons?.total).toBe(report.counts?.failed);
    for (const { at } of [...(report.closing?.points ?? []), ...(report.throughput?.points ?? [])]) expect(at <= frozenAt).toBe(true);
  });

  test("none is frozen at an instant that is still to come", async () => {
    const frozenAt = new Date(Date.now() + 3_600_000).toISOString();
    await expect(makeShare({ frozenAt })).rejects.toThrow("Nothing is known yet");
  });

  test("a comparison and a period are of what they were made for", async () => {
    const comparison = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: [deliveryId, deliveryId] } })).token);
    expect(comparison.comparison?.map((row) => row.figures?.counts.delivered)).toEqual([99, 99]);
    expect(comparison.curves?.map(({ title }) => title)).toEqual(["autumn", "autumn"]);
    const [curve] = comparison.curves ?? [];
    expect(curve?.closing?.points.at(-1)?.atLeast).toBeGreaterThan(50);
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const period = await readOpen((await makeShare({ subject: { kind: "period", from, to } })).token);
    expect(period).toMatchObject({ counts: { delivered: 99 }, period: { deliveries: 1, otherDeliveries: 0 } });
    const before = await readOpen((await makeShare({ subject: { kind: "period", from: "2020-01-01T00:00:00Z", to: from } })).token);
    expect(before.withheld).toBe(true);
  });
});

test("a period of more deliveries than are added up says how many it leaves out", async () => {
  await database().query(
    `insert into deliveries (key, label, mode, keyed_by, target, requested_validity_seconds, feed_id, first_event_at)
     select 'many-' || n, 'many ' || n, 'efs', 'recipient', 20, 3600, $1, timestamptz '2024-05-01' + n * interval '1 minute' from generate_series(1, 1007) n`,
    [feedId],
  );
  const period = async (from: string) => readOpen((await makeShare({ subject: { kind: "period", from, to: "2024-06-01T00:00:00Z" } })).token);
  expect(await period("2024-05-01T00:00:00Z")).toMatchObject({ leftOut: 7, period: { deliveries: 1_000 }, counts: { messagesToSend: 20_000 } });
  expect(await period("2024-05-01T00:08:00Z")).toMatchObject({ leftOut: 0, period: { deliveries: 1_000 } });
  await database().query("delete from deliveries where key like 'many-%'");
});

describe("curves of a comparison", () => {
  const deliveryIds = () => [deliveryId, deliveryId];

  test("are told if they were chosen, and not of a delivery that is too small", async () => {
    const subject = { kind: "comparison" as const, deliveryIds: deliveryIds() };
    const without = await readOpen((await makeShare({ subject, sections: ["comparison"] })).token);
    expect([without.comparison?.length, without.curves]).toEqual([2, null]);
    const alone = await readOpen((await makeShare({ subject, sections: ["curves"] })).token);
    expect([alone.comparison, alone.curves?.length]).toEqual([null, 2]);
    const small = await readOpen((await makeShare({ subject, smallestGroup: 200 })).token);
    expect(small.curves?.map(({ closing }) => closing)).toEqual([null, null]);
  });

  test("move by the smallest group at least", async () => {
    const { curves } = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: deliveryIds() }, smallestGroup: 20 })).token);
    const landed = (curves?.[0]?.closing?.points ?? []).map(({ atLeast }) => Math.round((atLeast * 113) / 100));
    expect(landed.length).toBeGreaterThan(0);
    for (const n of landed) expect(n % 20).toBe(0);
  });

  test("end at the instant that they are frozen at", async () => {
    const { rows } = await database().query<{ at: number }>("select first_event_at + interval '1 minute' as at from deliveries where id = $1", [deliveryId]);
    const frozenAt = new Date(Math.ceil((rows[0]?.at ?? 0) / 60_000) * 60_000).toISOString();
    const { curves } = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: deliveryIds() }, frozenAt })).token);
    const points = curves?.[0]?.closing?.points ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const { at } of points) expect(at <= frozenAt).toBe(true);
  });
});

describe("who gets in", () => {
  test("the token is not in the database, in any column", async () => {
    const { id, token } = await makeShare({ password: "correct horse" });
    const { rows } = await database().query<{ row: string }>("select row_to_json(s)::text as row from shares s where id = $1", [id]);
    expect(rows[0]?.row).not.toContain(token);
    expect(rows[0]?.row).not.toContain("correct horse");
    expect(JSON.stringify(await listShares(contract.shareListParams.parse({})))).not.toContain(token);
  });

  test("10,000 guesses find nothing, and cost little", async () => {
    await makeShare();
    const startedAt = performance.now();
    for (let done = 0; done < 10_000; done += 100) {
      const guesses = Array.from({ length: 100 }, () => admit(randomBytes(32).toString("base64url"), undefined, Date.now()));
      for (const { type } of await Promise.all(guesses)) expect(type).toBe("gone");
    }
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    const { rows } = await database().query<{ n: number }>("select count(*) as n from share_tries");
    expect(rows[0]?.n).toBe(0);
  });

  test("a revoked link, an expired one and one that never was are answered alike, and about as fast", async () => {
    const revoked = await makeShare({ password: "correct horse" });
    const expired = await makeShare();
    expect(await endShare(revoked.id, thisMachine, noHeaders)).toBe(true);
    await database().query("update shares set expires_at = now() - interval '1 second' where id = $1", [expired.id]);
    const tokens = { revoked: revoked.token, expired: expired.token, unknown: randomBytes(32).toString("base64url") };
    const took: Record<string, number[]> = {};
    for (let round = 0; round < 60; round++) {
      for (const [name, token] of Object.entries(tokens)) {
        const startedAt = performance.now();
        expect(await admit(token, undefined, Date.now())).toEqual({ type: "gone" });
        took[name] = [...(took[name] ?? []), performance.now() - startedAt];
      }
    }
    const median = (times: number[] = []) => times.toSorted((a, b) => a - b)[30] ?? 0;
    const medians = Object.values(took).map(median);
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(5);
    const page = async () => (await gonePage("en")).text();
    expect(await page()).toBe(await page());
  });

  test("a revoked link lets nobody in again: not by page, data, password or pass", async () => {
    const { id, token } = await makeShare({ password: "correct horse" });
    const pass = passOf(await enter(token, "correct horse"));
    expect((await admit(token, pass, Date.now())).type).toBe("open");
    await endShare(id, thisMachine, noHeaders);
    expect((await admit(token, pass, Date.now())).type).toBe("gone");
    expect((await visitShare(token, { get: () => ({ value: pass }) }, noHeaders)).type).toBe("gone");
    expect((await enter(token, "correct horse")).status).toBe(410);
    expect(await endShare(id, thisMachine, noHeaders)).toBe(false);
  });

  const day = { from: "2020-01-01T00:00:00.000Z", to: "2099-01-01T00:00:00.000Z" };
  test.each(["delivery", "comparison", "period", "frozen"] as const)("an open stream of a %s ends within a second of being revoked", async (kind) => {
    const subjects: Record<typeof kind, contract.ShareSubject> = {
      delivery: { kind: "delivery", deliveryId },
      comparison: { kind: "comparison", deliveryIds: [deliveryId, deliveryId] },
      period: { kind: "period", ...day },
      frozen: { kind: "delivery", deliveryId },
    };
    const closes = async () => {
      const { id, token } = await makeShare({ subject: subjects[kind], frozenAt: kind === "frozen" ? "now" : null });
      const admission = await admit(token, undefined, Date.now());
      if (admission.type !== "open") throw new Error(admission.type);
      const frames = await streamShare(admission.share, new AbortController().signal);
      if (!frames) throw new Error("no stream");
      expect(await frames.next()).toMatchObject({ value: { type: "report" } });
      const next = frames.next();
      await endShare(id, thisMachine, noHeaders);
      const revokedAt = performance.now();
      expect(await next).toMatchObject({ value: { type: "closed" } });
      const took = performance.now() - revokedAt;
      expect(await frames.next()).toMatchObject({ done: true });
      return took;
    };
    const took = await Promise.all([closes(), closes(), closes()]);
    expect(took.sort((a, b) => a - b)[1]).toBeLessThan(1_000);
  });

  test("a pass opens its own link only", async () => {
    const one = await makeShare({ password: "correct horse" });
    const other = await makeShare({ password: "correct horse" });
    const pass = passOf(await enter(one.token, "correct horse"));
    expect((await admit(one.token, pass, Date.now())).type).toBe("open");
    expect((await admit(other.token, pass, Date.now())).type).toBe("locked");
  });

  test.each([
    ["http://127.0.0.1:3000", "SameSite=None; Secure; Partitioned", "SameSite=Strict"],
    ["http://reports.example", "SameSite=Strict", "SameSite=Strict"],
    ["https://reports.example", "SameSite=None; Secure; Partitioned", "SameSite=Strict; Secure"],
  ])("a pass from %s reaches a frame with %s, and else with %s", async (origin, framed, alone) => {
    const cookieFor = async (frameOrigin: string | null) => {
      const { token } = await makeShare({ password: "correct horse", frameOrigin });
      const { host, protocol } = new URL(origin);
      const headers = { host, "x-forwarded-proto": protocol.replace(":", ""), "content-type": "application/x-www-form-urlencoded" };
      const body = new URLSearchParams({ password: "correct horse" });
      const answer = await answerPassword(new Request(`${origin}/s/${token}/password`, { method: "POST", headers, body }), token);
      expect(answer.headers.get("location")).toBe(`/s/${token}?password=right`);
      return answer.headers.get("set-cookie") ?? "";
    };
    expect((await cookieFor("https://intranet.example.com")).endsWith(`HttpOnly; ${framed}`)).toBe(true);
    expect((await cookieFor(null)).endsWith(`HttpOnly; ${alone}`)).toBe(true);
  });

  test("passwords cannot be tried without end: a network waits, the link locks, and its owner sees it", async () => {
    const { id, token } = await makeShare({ password: "correct horse" });
    const cheap = await hashPassword("correct horse", { N: 1_024, r: 8, p: 1 });
    await database().query("update shares set password_hash = $2 where id = $1", [id, cheap]);
    const from = async (network: number) => Promise.all(Array.from({ length: 8 }, (_, i) => enter(token, `guess number ${i}`, `203.0.${network}.9`)));
    const places = (await from(0)).map((answer) => answer.headers.get("location") ?? "");
    expect(places.filter((place) => place.includes("password=wrong"))).toHaveLength(5);
    expect(places.filter((place) => place.includes("password=wait"))).toHaveLength(3);
    expect((await enter(token, "correct horse", "203.0.0.77")).headers.get("location")).toContain("password=wait");
    for (let network = 1; network <= 12; network++) await from(network);
    const [mine] = (await listShares(contract.shareListParams.parse({}))).rows.filter((row) => row.id === String(id));
    expect(mine?.failedTries).toBe(50);
    expect(mine?.lockedUntil).not.toBeNull();
    const locked = await enter(token, "correct horse", "198.51.100.1");
    expect(locked.headers.get("location")).toContain("password=wait");
    expect(locked.headers.get("set-cookie")).toBeNull();
    const { rows } = await database().query<{ n: number }>("select count(*) as n from share_tries where share_id = $1", [id]);
    expect(rows[0]?.n).toBeLessThan(15);
  });
});

describe("opens", () => {
  test("are counted, without an address, and never changed", async () => {
    const { id, token } = await makeShare();
    await visitShare(token, noCookies, new Headers({ "x-aftersend-peer": "203.0.113.77" }));
    await visitShare(token, noCookies, new Headers({ "x-aftersend-peer": "203.0.113.5" }));
    await visitShare(token, noCookies, new Headers({ "x-aftersend-peer": "198.51.100.5" }));
    const [mine] = (await listShares(contract.shareListParams.parse({}))).rows.filter((row) => row.id === String(id));
    expect(mine).toMatchObject({ opens: 3, visitors: 2, lastOpenedAt: expect.any(String) });
    const { rows } = await database().query<{ text: string }>("select row_to_json(o)::text as text from share_opens o where share_id = $1", [id]);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|198\.51/);
    await expect(database().query("update share_opens set visitor = 'x'")).rejects.toThrow("only added to");
    await expect(database().query("delete from share_opens")).rejects.toThrow("only added to");
  });
});

function enter(token: string, password: string, address = "192.0.2.1"): Promise<Response> {
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-aftersend-peer": address };
  const request = new Request(`http://127.0.0.1/s/${token}/password`, { method: "POST", headers, body: new URLSearchParams({ password }) });
  return answerPassword(request, token);
}

function passOf(answer: Response): string {
  const [, pass = ""] = new RegExp(`${passCookie}=([^;]+)`).exec(answer.headers.get("set-cookie") ?? "") ?? [];
  expect(answer.headers.get("set-cookie")).toMatch(/; Path=\/s\/[\w-]{43}; Max-Age=7200; HttpOnly; SameSite=Strict/);
  return pass;
}
