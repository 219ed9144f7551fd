import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sealSearch, searchText, unsealSearch } from "./seal-search";

const address = "grace.hopper@example.com";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nowhere.invalid/x");
  vi.stubEnv("AFTERSEND_SECRET", "for this test alone, and long enough");
});

afterEach(() => vi.unstubAllEnvs());

test("a sealed search tells nothing to whoever sees it, fits an address as it is, and stays the same", () => {
  const sealed = sealSearch(address);
  expect(sealed).toMatch(/^\.[\w-]+$/);
  expect(Buffer.from(sealed.slice(1), "base64url").toString("latin1")).not.toMatch(/grace|hopper|example/);
  expect(sealSearch(address)).toBe(sealed);
  expect(sealSearch("grace.hoppes@example.com").slice(0, 8)).not.toBe(sealed.slice(0, 8));
});

test("this server finds any text out again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 320 }), (text) => {
      expect(unsealSearch(sealSearch(text))).toBe(text);
    }),
  );
});

test("what was changed, or sealed with another secret, is nobody's search; what is not sealed is searched as it is", () => {
  const sealed = sealSearch(address);
  const changed = sealed.slice(0, -1) + (sealed.endsWith("A") ? "B" : "A");
  for (const other of [changed, `${sealed}AAAA`, ".", ".AAAA", ".ann@example.com", address]) {
    expect(unsealSearch(other)).toBeNull();
    expect(searchText(other)).toBe(other);
  }
  vi.stubEnv("AFTERSEND_SECRET", "another secret, and just as long as it");
  expect(unsealSearch(sealed)).toBeNull();
  vi.stubEnv("AFTERSEND_SECRET", "for this test alone, and long enough");
});
