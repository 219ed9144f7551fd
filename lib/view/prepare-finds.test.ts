import { expect, test } from "vitest";
import type { MessageRow } from "@/lib/contract/message";
import { prepareFinds } from "./prepare-finds";

const message = { messageKey: "k", delivery: { id: "7", key: "d", label: "D", mode: "efs" } } as MessageRow;
const nothing = { typed: "", messages: [], hasMore: false, addresses: [], deliveries: [], pages: [] };

test("messages of the address come first, then addresses to type on, deliveries and pages", () => {
  const groups = prepareFinds({
    typed: "Ann@example.com ",
    messages: [message],
    hasMore: true,
    addresses: ["ann@example.com", "ann@example.com.au", "what-was-typed-before@example.com"],
    deliveries: [{ id: "7", key: "d", label: "D" }],
    pages: [{ href: "/feeds", label: "Feeds" }],
  });
  expect(groups.map(({ type, finds }) => [type, finds.length])).toEqual([
    ["messages", 2],
    ["addresses", 1],
    ["deliveries", 1],
  ]);
  expect(groups[0]?.finds[0]).toMatchObject({ type: "message", href: "/deliveries/7/log/k" });
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
