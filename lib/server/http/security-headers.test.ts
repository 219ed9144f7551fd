import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pagePolicy, securityHeaders } from "./security-headers";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

test("a page runs no script but its own", () => {
  const policy = new Map(
    pagePolicy("abc")
      .split("; ")
      .map((part) => [part.split(" ")[0], part]),
  );
  expect(policy.get("script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect([...policy.values()].filter((part) => part.includes("unsafe"))).toEqual([]);
  expect(policy.get("frame-ancestors")).toBe("frame-ancestors 'none'");
});

test("HSTS is said behind TLS alone: on a plain address it would lock its readers out", () => {
  expect(securityHeaders()).not.toHaveProperty("strict-transport-security");
  vi.stubEnv("AFTERSEND_PUBLIC_URL", "https://mail.example.com");
  expect(securityHeaders()["strict-transport-security"]).toMatch(/max-age=\d{8}/);
  expect(pagePolicy("abc")).toContain("upgrade-insecure-requests");
});
