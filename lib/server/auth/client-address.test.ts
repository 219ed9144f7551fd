import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clientAddress } from "./client-address";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

const asked = (peer: string, forwarded?: string) =>
  clientAddress(new Headers({ "x-aftersend-peer": peer, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) }));

test("what somebody says of where they come from counts from a proxy alone", () => {
  expect(asked("203.0.113.5", "198.51.100.1")).toBe("203.0.113.5");
  expect(asked("127.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
  expect(asked("10.0.0.2", "198.51.100.1")).toBe("10.0.0.2");
  expect(asked("127.0.0.1")).toBe("127.0.0.1");
});

test("behind a proxy it is the last hop's word, and nobody's who comes past the proxy", () => {
  vi.stubEnv("AFTERSEND_PUBLIC_URL", "https://mail.example.com");
  expect(asked("::ffff:10.0.0.2", "1.2.3.4, 198.51.100.1")).toBe("198.51.100.1");
  expect(asked("fd00::2", "2001:db8::7")).toBe("2001:db8::7");
  expect(asked("203.0.113.5", "198.51.100.1")).toBe("203.0.113.5");
});
