import { expect, test } from "vitest";
import type { FailureFind } from "@/lib/contract/failure-find";
import type { MessageRow } from "@/lib/contract/message";
import { type Found, prepareFinds } from "./prepare-finds";

const message = { messageKey: "k", delivery: { id: "7", key: "d", label: "D", mode: "efs" } } as MessageRow;
const failure = (id: string, failed: number): FailureFind => ({
  delivery: { id, key: `k${id}`, label: `Letter ${id}` },
  by: "provider",
  value: "microsoft",
  name: "Microsoft Outlook",
  failed,
  settled: 9,
  reasons: [],
});
const deliveryPages = [
  { page: "summary", label: "Summary" },
  { page: "failures", label: "Failures" },
  { page: "log", label: "Delivery log" },
] as const;
const nothing: Found = {
  typed: "",
  here: null,
  messages: [],
  hasMore: false,
  failures: [],
  addresses: [],
  deliveries: [],
  asked: null,
  deliveryPages,
  pages: [],
};
const hrefs = (found: Partial<Found>) =>
  prepareFinds({ ...nothing, ...found }).flatMap(({ type, finds }) => finds.map((find) => `${type} ${"href" in find ? find.href : find.id}`));

test("messages of the address come first, then addresses to type on", () => {
  const groups = prepareFinds({
    ...nothing,
    typed: "Ann@example.com ",
    messages: [message],
    hasMore: true,
    addresses: ["ann@example.com", "ann@example.com.au", "what-was-typed-before@example.com"],
  });
  expect(groups.map(({ type, finds }) => [type, finds.length])).toEqual([
    ["messages", 2],
    ["addresses", 1],
  ]);
  expect(groups[0]?.finds[0]).toMatchObject({ type: "message", href: "/deliveries/7/log/k" });
});

test("failures lead to who, the first of them to why too, and where nothing failed to the messages", () => {
  expect(hrefs({ typed: "outlook", here: "7", failures: [failure("7", 3), failure("8", 1), failure("9", 0)] })).toEqual([
    "failures /deliveries/7/log?outcome=failed&provider=microsoft",
    "failures /deliveries/7/failures?by=provider&open=microsoft",
    "failures /deliveries/8/log?outcome=failed&provider=microsoft",
    "failures /deliveries/9/log?provider=microsoft",
  ]);
});

test("the delivery is named where it is not the one looked at", () => {
  const named = prepareFinds({ ...nothing, typed: "outlook", here: "7", failures: [failure("7", 0), failure("8", 0)] })[0]?.finds;
  expect(named?.map((find) => find.type === "failures" && find.delivery)).toEqual([null, "Letter 8"]);
});

test("a delivery leads to its summary, the best match to its other pages too; one that was asked for comes first", () => {
  const deliveries = [
    { id: "7", key: "d", label: "Tuesday" },
    { id: "8", key: "e", label: "Tuesday again" },
  ];
  expect(hrefs({ typed: "tue", deliveries })).toEqual([
    "deliveries /deliveries/7",
    "deliveries /deliveries/7/failures",
    "deliveries /deliveries/7/log",
    "deliveries /deliveries/8",
  ]);
  expect(hrefs({ typed: "tue log", deliveries, asked: "log" })).toEqual([
    "deliveries /deliveries/7/log",
    "deliveries /deliveries/7",
    "deliveries /deliveries/7/failures",
    "deliveries /deliveries/8/log",
  ]);
});

test("away from a delivery, one whose name begins as typed comes before the failures of others; in one it does not", () => {
  const found = { typed: "outlook", failures: [failure("8", 0)], deliveries: [{ id: "7", key: "d", label: "Outlook special" }] };
  expect(prepareFinds({ ...nothing, ...found }).map(({ type }) => type)).toEqual(["deliveries", "failures"]);
  expect(prepareFinds({ ...nothing, ...found, here: "8" }).map(({ type }) => type)).toEqual(["failures", "deliveries"]);
});

test("pages of the delivery that is looked at are found by any word of their name", () => {
  expect(hrefs({ typed: "log", here: "7" })).toEqual(["here /deliveries/7/log"]);
  expect(hrefs({ here: "7" })).toEqual(["here /deliveries/7", "here /deliveries/7/failures", "here /deliveries/7/log"]);
  expect(hrefs({ typed: "og", here: "7" })).toEqual([]);
});

test("pages are found by part of their name, and all of them before anything is typed", () => {
  const pages = [
    { href: "/", label: "Deliveries" },
    { href: "/feeds", label: "Feeds" },
  ];
  expect(prepareFinds({ ...nothing, pages })[0]?.finds).toHaveLength(2);
  expect(prepareFinds({ ...nothing, pages, typed: "FEE" })[0]?.finds).toEqual([{ type: "page", id: "p/feeds", href: "/feeds", label: "Feeds" }]);
  expect(prepareFinds(nothing)).toEqual([]);
});
