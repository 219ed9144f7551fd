import { expect, test } from "vitest";
import { type ShareHeadline, shareHeadline } from "@/lib/contract/share-report";
import { shareFinality } from "./share-finality";

const headline: ShareHeadline = {
  mode: "efs",
  percent: 90,
  atLeast: 90,
  atMost: 90,
  provisional: false,
  declared: true,
  finalAt: null,
  lastEventAt: "2026-11-21T09:00:00.000Z",
};

test("a shared number is final only where its sender said how many there are", () => {
  expect(shareFinality(headline)).toBe("final");
  expect(shareFinality({ ...headline, declared: false })).toBe("settled");
  expect(shareFinality({ ...headline, provisional: true, declared: false })).toBe("provisional");
  expect(shareFinality({ ...headline, percent: null })).toBeNull();
});

test("of what was frozen before that was kept, neither is said", () => {
  const { declared: _, ...before } = headline;
  expect(shareFinality(shareHeadline.parse(before))).toBeNull();
  expect(shareFinality(shareHeadline.parse({ ...before, provisional: true }))).toBe("provisional");
});
