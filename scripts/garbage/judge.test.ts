import { expect, it } from "vitest";
import { judge } from "./judge";
import { unexpectedLines } from "./judge-log";
import { judgeMemory } from "./judge-memory";
import { type Exchange, parseAnswer } from "./send";

const asked = { index: 1, leaving: "wait" } as const;
const answered = (more: Partial<Exchange>): Exchange => ({ outcome: "answered", status: 200, head: "HTTP/1.1 200 OK", body: "", ms: 1, ...more });

it("lets refusals pass, and a server that says when to come back", () => {
  for (const status of [200, 307, 400, 401, 404, 405, 413]) expect(judge(asked, answered({ status }))).toBeNull();
  expect(judge(asked, answered({ status: 503, head: "HTTP/1.1 503 x\r\nRetry-After: 5" }))).toBeNull();
  expect(judge(asked, answered({ outcome: "closed", status: null }))).toBeNull();
});

it("finds failures of the server", () => {
  expect(judge(asked, answered({ status: 500 }))).toBe("status 500");
  expect(judge(asked, answered({ status: 503 }))).toBe("status 503");
  expect(judge(asked, answered({ outcome: "hung", status: null }))).toContain("no end of an answer");
  expect(judge(asked, answered({ outcome: "refused", status: null }))).toContain("no connection");
  expect(judge(asked, answered({ head: "HTTP/1.1 200 OK\r\nx-injected: 1" }))).toContain("header");
});

it.each([
  "Error: x\n    at handler (/srv/app/route.js:10:20)",
  "in node_modules/pg/lib/client.js",
  'invalid byte sequence for encoding "UTF8": 0x00',
  "select id, key from deliveries where id = $1",
])("finds the inside in an answer: %s", (body) => {
  expect(judge(asked, answered({ body }))).toContain("the inside");
});

it("takes what we have sent ourselves for nothing of the inside", () => {
  expect(judge(asked, answered({ body: '"q":"SELECT+1\\u0026from=UTC\'%3B%20SELECT%201","d":"$1"' }))).toBeNull();
});

it("reads the final answer behind one that only announces it", () => {
  expect(parseAnswer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Too Large\r\na: b\r\n\r\nbody")).toMatchObject({ status: 413, body: "body" });
  expect(parseAnswer("")).toMatchObject({ status: null });
});

it("finds errors in a log, and neither warnings of ours nor what Next could not read", () => {
  const printed = (line: string, ...frames: string[]) => [line, ...frames.map((frame) => `    at ${frame}`), "}"].join("\n");
  const log = [
    '{"level":40,"msg":"a"}',
    '{"level":50,"msg":"b"}',
    printed("⨯ TypeError: c", "<unknown> (.next/server/chunks/ssr/x.js:1:2)"),
    printed("⨯ SyntaxError: Unexpected end of JSON input", "JSON.parse (<anonymous>) {"),
    `⨯ SyntaxError: Unexpected token 'i', "failed\n{"sub"... is not valid JSON\n    at JSON.parse (<anonymous>) {\n}`,
    printed('Error: Failed to find Server Action "x".', "tE (.next/server/chunks/y.js:1:2)"),
    printed("⨯ uncaughtException:  Error: aborted", "ignore-listed frames {"),
    printed("⨯ uncaughtException:  Error: d", "ignore-listed frames {"),
  ].join("\n");
  expect(unexpectedLines(log)).toEqual(['{"level":50,"msg":"b"}', "⨯ TypeError: c", "⨯ uncaughtException:  Error: d"]);
});

const mebibyte = 1024 * 1024;

it("compares the last third of what was held with the second", () => {
  const held = (of: (i: number) => number) => Array.from({ length: 300 }, (_, i) => of(i) * mebibyte);
  const warmingUp = judgeMemory(held((i) => Math.min(400, 200 + i * 2)));
  expect(warmingUp).toMatchObject({ early: 400 * mebibyte, late: 400 * mebibyte, differences: [] });
  expect(judgeMemory(held((i) => 200 + i)).differences).toHaveLength(1);
  expect(judgeMemory(held((i) => (i % 50 === 0 ? 900 : 300)))).toMatchObject({ peak: 900 * mebibyte, differences: [] });
  expect(judgeMemory([1, 2]).differences).toHaveLength(1);
});
