import { expect, test } from "vitest";
import { withFrames } from "./share-headers";

test.each([
  [null, null, "frame-ancestors 'none'"],
  ["default-src 'self'; frame-ancestors 'none'", null, "default-src 'self'; frame-ancestors 'none'"],
  [
    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "https://a.example",
    "default-src 'self'; base-uri 'none'; frame-ancestors https://a.example",
  ],
])("%j, framed by %j: %s", (policy, origin, told) => expect(withFrames(policy, origin)).toBe(told));
