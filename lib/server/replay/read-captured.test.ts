import { expect, test } from "vitest";
import { capturedSource } from "./captured-source";
import { readCaptured } from "./read-captured";

const bytes = (text: string) => new TextEncoder().encode(text);
const item = (seconds: number, type = "delivery") => ({
  msys: { message_event: { type, timestamp: String(1_760_000_000 + seconds), message_id: "a1", rcpt_to: "ada@gmail.example", event_id: String(seconds) } },
});
const open = { msys: { track_event: { type: "open", timestamp: "1760009999", message_id: "a1", rcpt_to: "ada@gmail.example" } } };

function read(text: string) {
  const result = readCaptured(bytes(text), "sparkpost");
  if (!result.ok) throw new Error(result.message);
  return result.captured;
}

test("items are due by their own times, in the file's order; what has none, or an earlier one, goes with the item before", () => {
  const { dueMs, spanMs, startsAt } = read(JSON.stringify([open, item(0), open, item(30), item(10), item(40)]));
  expect([...dueMs]).toEqual([0, 0, 0, 30_000, 30_000, 40_000]);
  expect(startsAt).toBe(1_760_000_000_000);
  expect(spanMs).toBe(40_000);
});

test("lines of JSON are read too, and a broken line is posted as it was", () => {
  const text = `${JSON.stringify(item(0))}\nnot json\n${JSON.stringify(item(1))}`;
  const source = capturedSource(1, read(text));
  expect(source.totalItems).toBe(3);
  expect(new TextDecoder().decode(source.body(0))).toBe(text);
});

test.each([
  ["nothing", "", /empty/],
  ["garbage", "GIF89a; not feedback", /neither a JSON array nor lines of JSON/],
  ["JSON that is no feedback", '[{"hello":1},{"world":2}]', /None of the 2 items is feedback in the sparkpost format/],
  ["pings only", '[{"msys":{}}]', /None of the 1 items/],
])("refuses %s and says why", (_, text, message) => {
  const result = readCaptured(bytes(text), "sparkpost");
  expect(result.ok ? "" : result.message).toMatch(message);
});

test("refuses a file of more than 20 MB", () => {
  const result = readCaptured(new Uint8Array(20 * 1024 * 1024 + 1), "sparkpost");
  expect(result.ok ? "" : result.message).toMatch(/larger than 20 MB/);
});
