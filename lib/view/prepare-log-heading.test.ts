import { expect, test } from "vitest";
import { logFilterParams } from "@/lib/contract/log";
import { logHeadingWords } from "./prepare-log-heading";
import { englishWording } from "./testing/english-wording";

test("the heading says what is listed", () => {
  const words = (count: number | null, filter: object) => logHeadingWords(count, logFilterParams.parse(filter), englishWording);
  expect(words(6, { outcome: "failed", failedBy: "hard" })).toBe("6 messages · failed · hard");
  expect(words(1, { complained: "true" })).toBe("1 message · complained");
  expect(words(null, { q: "ann@", outcome: "relayed" })).toBe("Messages · with the MTA · recipient begins “ann@”");
  expect(words(null, { q: "ann@example.com", exact: "true" })).toBe("Messages · recipient is “ann@example.com”");
});
