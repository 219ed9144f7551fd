import { expect, test } from "vitest";
import type { Upload } from "@/lib/contract/recipients";
import { uploadLinks } from "./upload-links";

const at = "2026-11-21T10:00:00.000Z";
const target: Upload = {
  id: "1",
  list: "target",
  file: "target.csv",
  state: "done",
  startedAt: at,
  finishedAt: at,
  counts: { rows: 6, addresses: 3, fresh: 6, duplicates: 1, bad: 2, missing: 0, badReasons: 0 },
  column: "email",
  encoding: "utf-8",
  problems: [],
  error: null,
  refusal: null,
};
const exclusions: Upload = { ...target, id: "2", list: "exclusions", counts: { ...target.counts, addresses: 1 } };
const counts = { pending: 3, relayed: 0, deferred: 0, delivered: 0, failed: 0, complained: 0 };
const standing = (value: number, ignored: number) => ({
  id: "7",
  counts: { ...counts, pending: value },
  ignored,
  messagesToSend: { value, declared: true, exceeded: false, target: value, seen: value },
});

test("the only list opens what it put into the log", () => {
  expect(uploadLinks(target, [target], standing(3, 3))).toEqual({
    addresses: "/deliveries/7/log?outcome=pending%2Crelayed%2Cdeferred%2Cdelivered%2Cfailed",
    duplicates: "/deliveries/7/log?outcome=ignored&reason=10",
    bad: "/deliveries/7/log?outcome=ignored&reason=14",
    missing: null,
  });
});

test("addresses that were left out since are no longer those to send", () => {
  expect(uploadLinks(target, [target, exclusions], standing(2, 4))).toMatchObject({ addresses: null, bad: expect.any(String) });
  expect(uploadLinks(exclusions, [target, exclusions], standing(2, 4))).toEqual({ addresses: null });
  expect(uploadLinks(exclusions, [exclusions], standing(0, 1))).toEqual({ addresses: "/deliveries/7/log?outcome=ignored" });
});

test("rows of several lists, or of one still being read, are not told apart", () => {
  expect(uploadLinks(target, [target, { ...target, id: "3" }], standing(3, 3))).toEqual({});
  expect(uploadLinks({ ...target, state: "running" }, [target], standing(3, 3))).toEqual({});
});
