import { expect, test } from "vitest";
import { listRowLinks } from "./list-row-links";

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
