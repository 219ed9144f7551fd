import { between, mix, mulberry32, pick, type Random } from "@/lib/server/replay/random";
import { type Body, type Known, makeBody, wellFormed } from "./make-body";
import { nastyText, paramNames, pathParts } from "./nasty-values";
import type { Target } from "./targets";

/** How we leave: wait for the answer, stop sending halfway and say so, or hang up. */
export type Leaving = "wait" | "half-close" | "hang-up";
export type GarbageRequest = { index: number; label: string; asker: string; wire: Buffer; leaving: Leaving };

export type Asker = { name: string; headers: Record<string, string> };
export type World = Known & { targets: readonly [Target, ...Target[]]; askers: readonly [Asker, ...Asker[]]; shareTokens: readonly string[]; host: string };

const otherMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GARBAGE", "M-SEARCH"] as const;

/** The request of that number: the same for the same seed, whatever was asked before. */
export function makeRequest(world: World, seed: number, index: number): GarbageRequest {
  const random = mulberry32(mix(seed, index));
  if (random() < 0.04)
    return { index, label: "not HTTP", asker: "nobody", wire: notHttp(random, world), leaving: pick(random, ["half-close", "half-close", "hang-up"]) };
  const target = pick(random, world.targets);
  const method = random() < 0.85 ? target.method : pick(random, otherMethods);
  const asker = pick(random, world.askers);
  const hasBody = method !== "GET" && method !== "HEAD" ? random() < 0.95 : random() < 0.03;
  const body = hasBody ? makeBody(random, world) : null;
  // A wrong length mostly ends the exchange before the app sees it.
  const deceives = random() < 0.06;
  const headers = headersOf(random, world, asker, method, body, deceives);
  const address = addressOf(target.path, world, random);
  const wire = Buffer.concat([Buffer.from(`${method} ${address} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`), body?.bytes ?? Buffer.alloc(0)]);
  const leaves = random();
  const label = `${method === target.method ? method : "other method"} ${target.path}`;
  if (leaves < 0.02) return { index, label, asker: asker.name, wire: wire.subarray(0, between(random, 1, wire.length)), leaving: "half-close" };
  return { index, label, asker: asker.name, wire, leaving: leaves < 0.03 ? "hang-up" : deceives ? "half-close" : "wait" };
}

function addressOf(path: string, world: World, random: Random): string {
  const broken = path.replace(/\[(\w+)\]/g, (_, name: string) => (random() < 0.5 ? pick(random, pathParts) : realPart(name, path, world, random)));
  const twisted =
    random() < 0.05
      ? pick(random, [`${broken}/`, `/${broken}`, `${broken}/${pick(random, pathParts)}`, `${broken}.rsc`, broken.toUpperCase(), `${broken}#x`])
      : broken;
  return random() < 0.7 ? `${twisted}?${queryOf(random, world)}` : twisted;
}

function realPart(name: string, path: string, world: World, random: Random): string {
  if (name === "messageKey") return world.messageKeys[between(random, 0, world.messageKeys.length - 1)] ?? "x";
  if (name === "token") return world.shareTokens[between(random, 0, world.shareTokens.length - 1)] ?? "x";
  if (name === "feedId" || path.startsWith("/feeds/")) return world.feedId;
  if (name === "batchId" || name === "eventId") return String(between(random, 1, 50));
  return world.deliveryIds[between(random, 0, world.deliveryIds.length - 1)] ?? "1";
}

function queryOf(random: Random, world: World): string {
  const names = Array.from({ length: between(random, 1, 5) }, () => pick(random, paramNames));
  return names
    .map((name) => {
      const value = random() < 0.03 ? pick(random, pathParts) : encodeURIComponent(wellFormed(nastyText(random, world.cursors)));
      return pick(random, [
        `${name}=${value}`,
        `${name}=${value}`,
        `${name}=${value}`,
        `${name}[]=${value}`,
        `${name}[a]=${value}`,
        `${name}=${value}&${name}=${value}`,
        name,
      ]);
    })
    .join("&")
    .slice(0, 14_000);
}

function headersOf(random: Random, world: World, asker: Asker, method: string, body: Body | null, deceives: boolean): string[] {
  const own = Object.entries({ host: world.host, connection: "close", ...asker.headers }).map(([name, value]) => `${name}: ${value}`);
  const lines = random() < 0.6 ? [...own, "sec-fetch-site: same-origin", `origin: http://${world.host}`] : own;
  for (let n = between(random, 0, 2); n > 0; n--) lines.push(pick(random, oddHeaders)(random, world));
  if (method === "POST" && random() < 0.3) {
    lines.push(`next-action: ${world.actionIds[between(random, 0, world.actionIds.length)] ?? "7f".repeat(21)}`);
  }
  if (body) {
    lines.push(`content-type: ${body.type}`);
    if (body.encoding) lines.push(`content-encoding: ${body.encoding}`);
    lines.push(...(deceives ? wrongLength(random, body.bytes.length) : [`content-length: ${body.bytes.length}`]));
  }
  return lines;
}

function wrongLength(random: Random, length: number): string[] {
  return pick(random, [
    [`content-length: ${length}`, `content-length: ${length + 1}`],
    [`content-length: ${length}`, "transfer-encoding: chunked"],
    ["content-length: -1"],
    ["content-length: 99999999999999999999"],
    [`content-length: ${Math.floor(length / 2)}`],
    ["transfer-encoding: chunked"],
    ["transfer-encoding: gzip, chunked"],
  ]);
}

type OddHeader = (random: Random, world: World) => string;

const oddHeaders: readonly [OddHeader, ...OddHeader[]] = [
  () => `x-huge: ${"h".repeat(9_000)}`,
  () => `x-too-huge: ${"h".repeat(20_000)}`,
  () => Array.from({ length: 300 }, (_, i) => `x-${i}: ${i}`).join("\r\n"),
  (random) =>
    `authorization: ${pick(random, ["Bearer", "Bearer  ", "Basic !!!!", "Basic Og==", "Digest x", "Bearer as_api_x", `Bearer ${"t".repeat(5_000)}`, "\u00ff\u00fe", "Negotiate"])}`,
  (random) =>
    `cookie: ${pick(random, ["=", ";;;", "aftersend.session_token=%", "aftersend.session_token=%00.x", "aftersend.session_token=abc.def", "locale=%ff", "locale=xx", `a=${"b".repeat(7_000)}`, "theme=<script>", "timeZone=Mars%2FOlympus", "zone=Mars/Olympus"])}`,
  () => "content-type: application/json; charset=garbage",
  () => "content-encoding: garbage",
  (random) => `range: ${pick(random, ["bytes=0-0", "bytes=-1", "bytes=5-2", "bytes=0-,1-,2-", "garbage", `bytes=${"0-1,".repeat(500)}`])}`,
  (random) => `if-none-match: ${pick(random, ["*", '"', 'W/"x"', '"a","b"', "garbage"])}`,
  () => "if-modified-since: garbage",
  (random) => `rsc: ${pick(random, ["1", "0", "garbage"])}`,
  (random) =>
    `rsc: 1\r\nnext-router-state-tree: ${pick(random, ["garbage", "%5B%22%22%5D", "%", "[]", "%5B%5B%5D%2Cnull%5D", encodeURIComponent(JSON.stringify(["", { children: ["x".repeat(500), {}] }, null, "refetch"]))])}`,
  () => "next-router-prefetch: 1\r\nrsc: 1\r\nnext-router-segment-prefetch: /garbage",
  (random) => `next-action: ${pick(random, ["garbage", "x".repeat(42), "0", "40".repeat(21), "__proto__"])}`,
  () => "next-url: /../../garbage",
  () => "x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy",
  () => "x-nextjs-data: 1",
  () => "x-invoke-path: /garbage\r\nx-invoke-status: 500",
  () => "x-matched-path: /garbage",
  () => "x-forwarded-host: evil.example\r\nx-forwarded-proto: garbage\r\nx-forwarded-for: 1.2.3.4, garbage",
  () => "x-nonce: '\"><script>",
  () => "content-security-policy: script-src 'nonce-\"><script>'",
  (random) => `host: ${pick(random, ["evil.example", "[::1", "a b", "", "localhost:99999", "\u00ff"])}`,
  (random) => `origin: ${pick(random, ["null", "https://evil.example", "garbage", "http://["])}`,
  (random) => `sec-fetch-site: ${pick(random, ["cross-site", "none", "garbage"])}`,
  () => "upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-key: x",
  () => "upgrade: h2c\r\nconnection: Upgrade, HTTP2-Settings\r\nhttp2-settings: garbage",
  (random) => `expect: ${pick(random, ["100-continue", "garbage"])}`,
  (random) => `accept-language: ${pick(random, ["garbage", "*;q=NaN", "zh-Hant;q=9,en;q=-1", "x".repeat(3_000), "zh-".repeat(100), "\u00e9"])}`,
  (random) => `accept: ${pick(random, ["garbage", "text/event-stream", "", "*/*;q=2"])}`,
  (random) => `accept-encoding: ${pick(random, ["gzip", "garbage", "br;q=0", "identity;q=0,*;q=0"])}`,
  (random) => `last-event-id: ${pick(random, ["garbage", "-1", "99999999999999999999"])}`,
  (random, world) => `x-messagesystems-batch-id: ${wellFormed(nastyText(random, world.cursors)).replace(/[\r\n]/g, "")}`,
  () => "x-messagesystems-webhook-token: \u00ff\u0001",
  () => "x-http-method-override: DELETE",
  () => "te: trailers\r\ntrailer: x",
];

function notHttp(random: Random, { host }: World): Buffer {
  const close = `host: ${host}\r\nconnection: close\r\n\r\n`;
  return pick<() => Buffer>(random, [
    () => Buffer.from(Array.from({ length: between(random, 1, 3_000) }, () => between(random, 0, 255))),
    () => Buffer.from("\r\n".repeat(between(random, 1, 2_000))),
    () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
    () => Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    () => Buffer.from(`GET  /  HTTP/1.1\r\n${close}`),
    () => Buffer.from(`GET / HTTP/9.9\r\n${close}`),
    () => Buffer.from(`GET /\r\n${close}`),
    () => Buffer.from(`GET http://evil.example/api/health/live HTTP/1.1\r\n${close}`),
    () => Buffer.from(`OPTIONS * HTTP/1.1\r\n${close}`),
    () => Buffer.from(`GET //${host}/%2f%2f HTTP/1.1\r\n${close}`),
    () => Buffer.from(`GET ?garbage HTTP/1.1\r\n${close}`),
    () => Buffer.from(`GET /\u0000 HTTP/1.1\r\n${close}`, "latin1"),
    () => Buffer.from(`GET /\u00e9\u00ff HTTP/1.1\r\n${close}`, "latin1"),
    () => Buffer.from(`GET /${"a".repeat(40_000)} HTTP/1.1\r\n${close}`),
    () => Buffer.from("GET / HTTP/1.1\r\n\r\n"),
    () => Buffer.from("GET /api/health/live HTTP/1.0\r\n\r\n"),
    () => Buffer.from(`GET / HTTP/1.1\r\nno colon here\r\n${close}`),
    () => Buffer.from(`GET / HTTP/1.1\r\n folded: x\r\n${close}`),
    () => Buffer.from(`GET / HTTP/1.1\r\nhost: a\r\n${close}`),
    () => Buffer.from(`POST /api/deliveries HTTP/1.1\r\ntransfer-encoding: chunked\r\n${close}ZZZ\r\ngarbage\r\n0\r\n\r\n`),
    () => Buffer.from(`POST /api/deliveries HTTP/1.1\r\ntransfer-encoding: chunked\r\n${close}FFFFFFFFFFFFFFFFF\r\n`),
    () => Buffer.from(`POST /api/feedback/1 HTTP/1.1\r\ncontent-length: 50\r\n${close}half`),
    () => Buffer.from(`GET /api/health/live HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(30)),
  ])();
}
