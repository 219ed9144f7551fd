import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSearch } from "./open-search";
import { sealSearch } from "./seal-search";

const address = "grace.hopper@example.com";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nowhere.invalid/x");
  vi.stubEnv("AFTERSEND_SECRET", "for this test alone, and long enough");
});

afterEach(() => vi.unstubAllEnvs());

test("a link to a search shows the address to those alone who see addresses", () => {
  const sealed = sealSearch(address);
  expect(openSearch(sealed, { showsAddresses: true })).toEqual({ sealed, text: address });
  expect(openSearch(sealed, { showsAddresses: false })).toEqual({ sealed, text: "g•••@example.com" });
});

test("what is not sealed yet says what it is: whoever asks has typed it", () => {
  expect(openSearch(address, { showsAddresses: false })).toEqual({ sealed: sealSearch(address), text: address });
  expect(openSearch(null, { showsAddresses: true })).toBeNull();
});
