import { expect, test } from "vitest";
import { pastedPath } from "./pasted-path";

const origin = "https://aftersend.example";

test.each([
  ["https://aftersend.example/deliveries/7/failures?by=reply", "/deliveries/7/failures?by=reply"],
  [" /feeds ", "/feeds"],
  ["/deliveries/7?at=2026-11-21T09:10Z", "/deliveries/7?at=2026-11-21T09:10Z"],
  ["https://elsewhere.example/feeds", null],
  ["https://aftersend.example.elsewhere.example/feeds", null],
  ["//elsewhere.example/feeds", null],
  ["/api/feeds", null],
  ["/feedsomething", null],
  ["outlook", null],
  ["", null],
])("%o", (text, path) => {
  expect(pastedPath(text, origin)).toBe(path);
});
