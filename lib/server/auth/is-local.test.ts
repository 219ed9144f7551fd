import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isLocal } from "./is-local";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

const local = { host: "127.0.0.1:3000" };

test.each([
  ["this machine by address", local],
  ["by name", { host: "localhost:3000" }],
  ["over IPv6", { host: "[::1]:3000" }],
  ["with what Next adds", { ...local, "x-forwarded-for": "::ffff:127.0.0.1", "x-forwarded-host": "127.0.0.1:3000", "x-forwarded-proto": "http" }],
])("this machine is known: %s", (_, headers) => {
  expect(isLocal(new Headers(headers))).toBe(true);
});

test.each([
  ["a foreign host name", { host: "dash.example.com" }],
  ["no host name", {}],
  ["what only looks like loopback", { host: "127.999.999.999" }],
  ["a name below a loopback one", { host: "127.0.0.1.example.com" }],
  ["a forwarded address", { ...local, "x-forwarded-for": "203.0.113.9, 127.0.0.1" }],
  ["a forwarded host", { ...local, "x-forwarded-host": "dash.example.com" }],
  ["a proxy's mark", { ...local, via: "1.1 proxy" }],
  ["a proxy's address header", { ...local, "x-real-ip": "203.0.113.9" }],
])("this machine it is not: %s", (_, headers) => {
  expect(isLocal(new Headers(headers))).toBe(false);
});

test("nobody is at this machine where a token is asked for everywhere", () => {
  vi.stubEnv("AFTERSEND_REQUIRE_TOKEN", "1");
  expect(isLocal(new Headers(local))).toBe(false);
});

test("nor where the server is bound to more than it", () => {
  vi.stubEnv("HOST", "0.0.0.0");
  expect(isLocal(new Headers(local))).toBe(false);
});
