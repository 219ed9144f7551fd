import { expect, test } from "vitest";
import { logFilterParams } from "@/lib/contract/log";
import { addressSought } from "./address-sought";

test.each([
  [{ q: "ann@example.com" }, "ann@example.com"],
  [{ q: "ann@example.com", exact: "true" }, "ann@example.com"],
  [{ q: "ann@example.com", outcome: "failed" }, null],
  [{ q: "ann@example" }, null],
  [{ q: "ann" }, null],
  [{}, null],
])("%o", (asked, address) => {
  expect(addressSought(logFilterParams.parse(asked))).toBe(address);
});
