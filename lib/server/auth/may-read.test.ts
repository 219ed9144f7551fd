import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mayRead } from "./may-read";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

const local = { host: "127.0.0.1:3000" };

test.each([
  ["this machine by address", local],
  ["by name", { host: "localhost:3000" }],
  ["over IPv6", { host: "[::1]:3000" }],
  ["with what Next adds", { ...local, "x-forwarded-for": "::ffff:127.0.0.1", "x-forwarded-host": "127.0.0.1:3000", "x-forwarded-proto": "http" }],
])("reading is open to %s", async (_, headers) => {
  expect(await mayRead(new Headers(headers))).toBe(true);
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
])("reading is closed to %s", async (_, headers) => {
  expect(await mayRead(new Headers(headers))).toBe(false);
});

test("reading takes a token everywhere where that is asked for", async () => {
  vi.stubEnv("AFTERSEND_REQUIRE_TOKEN", "1");
  expect(await mayRead(new Headers(local))).toBe(false);
});

test("reading takes a token where the server is bound to more than this machine", async () => {
  vi.stubEnv("HOST", "0.0.0.0");
  expect(await mayRead(new Headers(local))).toBe(false);
});
