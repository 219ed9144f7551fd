import { expect, it } from "vitest";
import { isReadableState } from "./is-readable-state";

const asked = (state?: string) => isReadableState(state === undefined ? {} : { "next-router-state-tree": state });

it("reads what Next's router sends, and none at all", () => {
  expect(asked()).toBe(true);
  expect(asked(encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }, null, "refetch"])))).toBe(true);
});

it("reads no garbage", () => {
  expect(["garbage", "%", "[]", "%5B%5B%5D%2Cnull%5D", "a, b", "x".repeat(50_000)].filter(asked)).toEqual([]);
});
