import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { networkOf } from "./network-of";
import { visitorOf } from "./visitor-of";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["the connection's own address", { "x-aftersend-address": "203.0.113.77" }, "203.0.113.0/24"],
  ["48 bits of an IPv6 address", { "x-aftersend-address": "2001:db8:aaaa:bbbb::1" }, "2001:0db8:aaaa::/48"],
  ["a short IPv6 address", { "x-aftersend-address": "2001:db8::1" }, "2001:0db8:0000::/48"],
  ["not what a request says of itself", { "x-aftersend-address": "203.0.113.77", "x-forwarded-for": "198.51.100.4" }, "203.0.113.0/24"],
  ["nothing, where nothing is known", {}, "unknown"],
])("%s", (_, headers, network) => expect(networkOf(new Headers(headers as Record<string, string>))).toBe(network));

test("a visitor is another one tomorrow, and at another link", () => {
  const day = 86_400_000;
  const visitor = visitorOf("token", "203.0.113.0/24", day);
  expect(visitorOf("token", "203.0.113.0/24", day + 1)).toBe(visitor);
  expect(visitorOf("token", "203.0.113.0/24", 2 * day)).not.toBe(visitor);
  expect(visitorOf("other", "203.0.113.0/24", day)).not.toBe(visitor);
});
