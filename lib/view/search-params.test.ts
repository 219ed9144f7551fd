import { expect, it } from "vitest";
import { firstOfEach } from "./search-params";

it("takes a param that is called as what every object has as not given", () => {
  const params: Record<string, string | string[]> = JSON.parse('{"d":"1"}');
  Reflect.set(params, "constructor", [Object, "x"]);
  expect(firstOfEach(params)).toEqual({ d: "1" });
});

it("takes the first of each, and a value with a NUL, which the database cannot hold, as not given", () => {
  expect(firstOfEach({ q: "a\u0000b", d: ["\u0000", "2"], domain: ["a.example", "b.example"], none: undefined })).toEqual({ domain: "a.example" });
});
