import { expect, it } from "vitest";
import { splitBatches } from "./split-batches";

it("cuts an array into batches and loses nothing", () => {
  const items = Array.from({ length: 7 }, (_, n) => ({ n }));
  const split = splitBatches(JSON.stringify(items), 3);
  const batches = split.ok ? split.batches : [];
  expect(batches.map((batch) => batch.items)).toEqual([3, 3, 1]);
  expect(batches.flatMap((batch) => JSON.parse(batch.body))).toEqual(items);
});

it("keeps lines as they are, a broken one too", () => {
  const split = splitBatches('{"a":1}\r\n\n{"a":\n{"a":12345678901234567890}\n', 2);
  expect(split.ok && split.batches.map((batch) => batch.body)).toEqual(['{"a":1}\n{"a":', '{"a":12345678901234567890}']);
});

it("sends one object as one item", () => {
  expect(splitBatches('{\n  "type": "Delivery"\n}', 10)).toMatchObject({ ok: true, batches: [{ items: 1 }] });
});

it("gives a batch the same id each time, and different batches different ones", () => {
  const text = JSON.stringify([1, 2, 3, 4]);
  expect(splitBatches(text, 2)).toEqual(splitBatches(text, 2));
  const split = splitBatches(text, 2);
  expect(new Set(split.ok ? split.batches.map((batch) => batch.id) : []).size).toBe(2);
});

it.each(["", " \n", "hello\nworld"])("refuses %j", (text) => {
  expect(splitBatches(text, 10).ok).toBe(false);
});
