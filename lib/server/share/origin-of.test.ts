import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { originOf } from "./origin-of";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none"));
afterEach(() => vi.unstubAllEnvs());

const claimed = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };

test("a preview's address is of the host that was asked, whatever the request says of a proxy", () => {
  expect(originOf(new Headers({ host: "127.0.0.1:3000", ...claimed })).href).toBe("http://127.0.0.1:3000/");
  expect(originOf(new Headers({ host: "a b", ...claimed })).href).toBe("http://localhost/");
  expect(originOf(new Headers(claimed)).href).toBe("http://localhost/");
});

test("behind a declared proxy it is of the declared address", () => {
  vi.stubEnv("AFTERSEND_PUBLIC_URL", "https://mail.example.com");
  expect(originOf(new Headers({ host: "10.0.0.2:3000", ...claimed })).href).toBe("https://mail.example.com/");
});
