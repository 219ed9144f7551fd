import fc from "fast-check";
import { expect, test } from "vitest";
import { eventKinds } from "@/lib/domain/event";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { eventIdText, readFactLine, readFactsOfRow, writeFactLine } from "./fact-line";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const text = maybe(fc.string({ unit: "binary" }).map((s) => s.replaceAll("\0", "?")));
const stored = fc.record({
  kind: fc.constantFrom(...eventKinds),
  at: fc.integer(),
  feedId: maybe(fc.nat()),
  batchId: maybe(fc.nat()),
  attempt: maybe(fc.nat()),
  mx: text,
  sendingIp: text,
  queueTimeMs: maybe(fc.nat()),
  bounceClass: maybe(fc.nat()),
  smtpCode: maybe(fc.nat()),
  enhancedCode: text,
  text,
  qualification: maybe(fc.record({ reasonCode: fc.nat(), type: fc.constantFrom(...failureTypes), ruleId: fc.string() })),
  inferred: fc.boolean(),
});

test("a line gives back what it was written from, and is one line", () => {
  fc.assert(
    fc.property(stored, ({ feedId, batchId, qualification, inferred, ...event }) => {
      const line = writeFactLine({ event: { ...event, messageId: null, recipient: null }, feedId, batchId, qualification, inferred });
      expect(line).not.toMatch(/[\n\0]/);
      expect(readFactLine(line, () => null)).toEqual({ ...event, feedId, batchId, qualification, inferred });
    }),
  );
});

test("absent values at the end are left out", () => {
  const event = { kind: "relayed" as const, at: 1_760_000_000_000, messageId: "m", recipient: "a@b.example", attempt: null, bounceClass: null };
  const bare = { ...event, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };
  expect(writeFactLine({ event: bare, feedId: 3, batchId: 12, qualification: null, inferred: false })).toBe('["relayed",1760000000000,3,12]');
});

test("identities read as hexadecimal sort as the numbers do", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 60n - 1n }), fc.bigInt({ min: 0n, max: 2n ** 60n - 1n }), (a, b) => {
      expect(eventIdText(String(a)) < eventIdText(String(b))).toBe(a < b);
    }),
  );
});

test("what Postgres could not read back is replaced", () => {
  const event = { kind: "bounced" as const, at: 0, messageId: null, recipient: null, attempt: null, bounceClass: null, smtpCode: null, enhancedCode: null };
  const source = { event: { ...event, text: "a\0b\ud800c\ud83d\ude00", mx: null, sendingIp: null, queueTimeMs: null }, feedId: 1, batchId: 1 };
  expect(readFactLine(writeFactLine({ ...source, qualification: null, inferred: false }), () => null).text).toBe("a\ufffdb\ufffdc\ud83d\ude00");
});

test("a row without events has none", () => {
  expect(readFactsOfRow({ eventIds: "{}", facts: null }, () => null)).toEqual([]);
});
