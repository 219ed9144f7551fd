import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as contract from "@/lib/contract/share";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { admit } from "./admit";
import { answerPassword } from "./answer-password";
import { endShare } from "./end-share";
import { gonePage } from "./gone-page";
import { listShares } from "./list-shares";
import { passCookie } from "./pass";
import { hashPassword } from "./password";
import { streamShare } from "./stream-share";
import { haveDelivery, makeShare as makeShareOf, noHeaders } from "./testing/delivery";
import { visitShare } from "./visit-share";

const made = haveDelivery();
const makeShare = (input: Partial<contract.CreateShareInput> = {}) => makeShareOf(made.deliveryId, input);

afterEach(() => vi.stubEnv("AFTERSEND_PUBLIC_URL", ""));

const noCookies = { get: () => undefined };

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
      delivery: { kind: "delivery", deliveryId: made.deliveryId },
      comparison: { kind: "comparison", deliveryIds: [made.deliveryId, made.deliveryId] },
      period: { kind: "period", ...day },
      frozen: { kind: "delivery", deliveryId: made.deliveryId },
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
    // One after the other, and the shortest: the rest is what a busy machine adds.
    expect(Math.min(await closes(), await closes(), await closes())).toBeLessThan(1_000);
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
    // What a request says of TLS before us counts for nothing: the declared address does.
    if (origin.startsWith("https:")) vi.stubEnv("AFTERSEND_PUBLIC_URL", origin);
    const cookieFor = async (frameOrigin: string | null) => {
      const { token } = await makeShare({ password: "correct horse", frameOrigin });
      const headers = { host: new URL(origin).host, "x-forwarded-proto": "https", "content-type": "application/x-www-form-urlencoded" };
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
    await visitShare(token, noCookies, new Headers({ "x-aftersend-address": "203.0.113.77" }));
    await visitShare(token, noCookies, new Headers({ "x-aftersend-address": "203.0.113.5" }));
    await visitShare(token, noCookies, new Headers({ "x-aftersend-address": "198.51.100.5" }));
    const [mine] = (await listShares(contract.shareListParams.parse({}))).rows.filter((row) => row.id === String(id));
    expect(mine).toMatchObject({ opens: 3, visitors: 2, lastOpenedAt: expect.any(String) });
    const { rows } = await database().query<{ text: string }>("select row_to_json(o)::text as text from share_opens o where share_id = $1", [id]);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|198\.51/);
    await expect(database().query("update share_opens set visitor = 'x'")).rejects.toThrow("only added to");
    await expect(database().query("delete from share_opens")).rejects.toThrow("only added to");
  });
});

function enter(token: string, password: string, address = "192.0.2.1"): Promise<Response> {
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-aftersend-address": address };
  const request = new Request(`http://127.0.0.1/s/${token}/password`, { method: "POST", headers, body: new URLSearchParams({ password }) });
  return answerPassword(request, token);
}

function passOf(answer: Response): string {
  const [, pass = ""] = new RegExp(`${passCookie}=([^;]+)`).exec(answer.headers.get("set-cookie") ?? "") ?? [];
  expect(answer.headers.get("set-cookie")).toMatch(/; Path=\/s\/[\w-]{43}; Max-Age=7200; HttpOnly; SameSite=Strict/);
  return pass;
}
