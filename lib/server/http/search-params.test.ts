import { expect, it } from "vitest";
import { logParams } from "@/lib/contract/log";
import { searchParams } from "./search-params";

it("takes a value with a NUL, which the database cannot hold, as not given", () => {
  const { q, domain } = searchParams(new Request("http://localhost/?q=a%00b&domain=a.example"), logParams);
  expect([q, domain]).toEqual([null, "a.example"]);
});
