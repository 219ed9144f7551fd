import { expect, test } from "vitest";
import { nowhere, routeTarget } from "./route-target";

const page = { accept: "text/html,application/xhtml+xml" };

test.each([
  ["/deliveries/3?at=x", page, { type: "serve", target: "/deliveries/3?at=x" }],
  ["/deliveries/%E0%A4%A", page, { type: "serve", target: nowhere }],
  ["/deliveries/%E0%A4%A", { accept: "application/json" }, { type: "refuse" }],
  ["/api/deliveries/%zz", {}, { type: "refuse" }],
  ["http://elsewhere.example/", {}, { type: "refuse" }],
  ["/sign-in?_rsc=abc", page, { type: "redirect", target: "/sign-in" }],
  ["/sign-in?next=%2F&_rsc=abc", page, { type: "redirect", target: "/sign-in?next=%2F" }],
  ["/sign-in?_rsc=abc", { accept: "*/*", rsc: "1" }, { type: "serve", target: "/sign-in?_rsc=abc" }],
  ["//elsewhere.example/?_rsc=abc", page, { type: "serve", target: "//elsewhere.example/?_rsc=abc" }],
])("%s", (url, headers, where) => {
  expect(routeTarget({ method: "GET", url, headers })).toEqual(where);
});

test("what is sent to an unreadable address is refused", () => {
  expect(routeTarget({ method: "POST", url: "/%", headers: page })).toEqual({ type: "refuse" });
});
