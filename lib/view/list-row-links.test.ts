import { expect, test } from "vitest";
import { figureBehind, listRowLinks } from "./list-row-links";

const counts = { pending: 2, relayed: 3, deferred: 1, delivered: 4, failed: 0, complained: 0 };
const seen = (n: number) => ({ value: 10, declared: true, exceeded: false, target: 10, seen: n });

test("each figure opens its messages, and nothing opens nothing", () => {
  expect(listRowLinks({ id: "7", counts, messagesToSend: seen(10) })).toEqual({
    toSend: "/deliveries/7/log?outcome=pending%2Crelayed%2Cdeferred%2Cdelivered%2Cfailed",
    landed: "/deliveries/7/log?outcome=delivered",
    open: "/deliveries/7/log?outcome=pending%2Crelayed%2Cdeferred",
    failed: null,
    complained: null,
    held: "/deliveries/7/log?outcome=relayed%2Cdeferred",
    retried: "/deliveries/7/log?outcome=deferred",
  });
});

test("what no feed has named cannot be opened, so neither can a number that counts it", () => {
  expect(listRowLinks({ id: "7", counts, messagesToSend: seen(9) })).toMatchObject({ toSend: null, open: null, held: expect.any(String) });
});

test("what a delivery adds to a figure of the day opens exactly that", () => {
  const row = { id: "7", counts, messagesToSend: seen(10), happened: 3 };
  const since = "2026-11-21T00:00:00.000Z";
  expect(figureBehind(row, { has: "held", since: null })).toEqual({ what: "held", n: 4, href: "/deliveries/7/log?outcome=relayed%2Cdeferred" });
  expect(figureBehind(row, { has: "landed", since })).toEqual({
    what: "landedSince",
    n: 3,
    href: "/deliveries/7/log?landedSince=2026-11-21T00%3A00%3A00.000Z",
  });
  expect(figureBehind(row, { has: "failed", since })?.href).toBe("/deliveries/7/log?failedSince=2026-11-21T00%3A00%3A00.000Z");
  expect(figureBehind({ ...row, happened: 0 }, { has: "failed", since })).toEqual({ what: "failedSince", n: 0, href: null });
  expect(figureBehind({ ...row, happened: null }, { has: "failed", since: null })).toBeNull();
  expect(figureBehind(row, { has: null, since: null })).toBeNull();
});
