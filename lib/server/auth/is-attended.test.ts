import { expect, test } from "vitest";
import { isAttended } from "./is-attended";

test.each([
  [{}, true],
  [{ accept: "text/html,*/*" }, true],
  [{ accept: "application/json" }, true],
  [{ rsc: "1" }, true],
  [{ rsc: "1", "next-router-prefetch": "1" }, false],
  [{ accept: "text/event-stream" }, false],
  [{ accept: "application/json", "x-aftersend-unattended": "1" }, false],
])("%j", (headers, attended) => expect(isAttended(new Headers(headers))).toBe(attended));
