import { expect, it } from "vitest";
import { refusalOfCall } from "./refusal-of-call";

const post = (url: string, headers: Record<string, string>) => refusalOfCall({ method: "POST", url, headers });

it("takes what a form or an action carries", () => {
  expect(post("/sign-in", { "content-length": "65536", "next-action": "7f" })).toBeNull();
  expect(post("/sign-in?next=%2F", {})).toBeNull();
});

it("takes captured files in the Lab alone", () => {
  expect(post("/lab", { "content-length": "20000000" })).toBeNull();
  expect(post("/lab?x=1", { "content-length": "20000000" })).toBeNull();
  expect(post("/lab/", { "content-length": "65537" })).toBe("too-large");
  expect(post("/sign-in", { "content-length": "65537" })).toBe("too-large");
});

it("takes nothing of unknown length", () => {
  expect(post("/sign-in", { "transfer-encoding": "chunked" })).toBe("invalid-request");
});

it("has no say over routes, which read their bodies themselves, nor over what only reads", () => {
  expect(post("/api/deliveries", { "transfer-encoding": "chunked" })).toBeNull();
  expect(refusalOfCall({ method: "GET", url: "/sign-in", headers: { "content-length": "99999999" } })).toBeNull();
});
