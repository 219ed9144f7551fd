import { expect, test } from "vitest";
import { logFilterParams } from "@/lib/contract/log";
import { countReason } from "./count-reason";

const rows = [
  { code: 1, name: "User unknown", failedBy: "hard", count: 7 },
  { code: 1, name: "User unknown", failedBy: "late", count: 2 },
  { code: 5, name: "Mailbox full", failedBy: "soft", count: 4 },
] as const;

test.each([
  [{ outcome: "failed", reason: "1" }, 9],
  [{ outcome: "failed", reason: "1", failedBy: "late" }, 2],
  [{ outcome: "failed", reason: "9" }, 0],
  [{ reason: "1" }, null],
  [{ outcome: "failed" }, null],
  [{ outcome: "failed", reason: "1", domain: "example.com" }, null],
])("%o holds %s", (filter, count) => {
  expect(countReason([...rows], logFilterParams.parse(filter))).toBe(count);
});
