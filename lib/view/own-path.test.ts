import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/deliveries/7/log?outcome=failed", "/deliveries/7/log?outcome=failed"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/a\tb", "/"],
  ["javascript:alert(1)", "/"],
  ["/api/audit.csv", "/"],
  [undefined, "/"],
])("%j leads to %j", (path, leads) => expect(ownPath(path)).toBe(leads));
