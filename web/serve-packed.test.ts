import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, createServer, get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, test } from "vitest";
import { compressStatic } from "@/scripts/start/compress-static";
import { readPacked, servePacked } from "./serve-packed";

const script = "export const words = [];\n".repeat(200);
const dir = mkdtempSync(join(tmpdir(), "aftersend-packed-"));
const server = createServer((request, response) => {
  if (!servePacked(packed, request, response)) response.writeHead(404).end("Next");
});
let packed: ReturnType<typeof readPacked> = new Map();

beforeAll(async () => {
  mkdirSync(join(dir, "static", "chunks"), { recursive: true });
  writeFileSync(join(dir, "static", "chunks", "a.js"), script);
  writeFileSync(join(dir, "static", "chunks", "a.css"), "a{color:red}\n".repeat(50));
  writeFileSync(join(dir, "static", "chunks", "short.js"), "1");
  writeFileSync(join(dir, "static", "chunks", "font.woff2"), "x".repeat(500));
  await compressStatic(join(dir, "static"), join(dir, "packed"));
  packed = readPacked(join(dir, "packed"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

function fetchRaw(path: string, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = method === "GET" ? get : ask;
    const sent = asked({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

const browser = { "accept-encoding": "gzip, deflate, br, zstd" };

it("answers a browser with the same script, in Brotli, to be kept for good", async () => {
  const { status, headers, body } = await fetchRaw("/_next/static/chunks/a.js?dpl=1", browser);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "application/javascript; charset=UTF-8",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
});

it("answers HEAD without a body, and a style sheet as one", async () => {
  const head = await fetchRaw("/_next/static/chunks/a.css", browser, "HEAD");
  expect(head).toMatchObject({ status: 200, headers: { "content-type": "text/css; charset=UTF-8", "content-encoding": "br" } });
  expect(head.body.length).toBe(0);
});

test.each([
  ["a browser without Brotli", "/_next/static/chunks/a.js", { "accept-encoding": "gzip, deflate" }],
  ["one that refuses it", "/_next/static/chunks/a.js", { "accept-encoding": "gzip, br;q=0" }],
  ["one that names no encoding", "/_next/static/chunks/a.js", {}],
  ["part of a file", "/_next/static/chunks/a.js", { ...browser, range: "bytes=0-9" }],
  ["what Brotli makes no smaller", "/_next/static/chunks/short.js", browser],
  ["what is neither script nor style", "/_next/static/chunks/font.woff2", browser],
  ["what is not of the build", "/_next/static/../packed/chunks/a.js", browser],
])("leaves to Next: %s", async (_, path, headers) => {
  expect(await fetchRaw(path, headers)).toMatchObject({ status: 404, headers: {} });
});

test.each([["POST"], ["DELETE"]])("leaves %s to Next", async (method) => {
  expect((await fetchRaw("/_next/static/chunks/a.js", browser, method)).status).toBe(404);
});

it("has nothing where a build was made without it", () => {
  expect(readPacked(join(dir, "absent")).size).toBe(0);
});
