import { expect, it } from "vitest";
import { breakdownParams } from "./breakdown";

it("refuses whatever is no dimension, and what the database cannot hold", () => {
  for (const of of ["", "garbage", ":", "garbage:1", "constructor:x", "domain:", "domain:a\u0000b"]) {
    expect([of, breakdownParams.safeParse({ by: "reply", of }).success]).toEqual([of, false]);
    expect([of, breakdownParams.safeParse({ by: "garbage", of }).success]).toEqual([of, false]);
  }
  expect(breakdownParams.parse({ by: "reply", q: "a\u0000b" })).toMatchObject({ q: "" });
});
