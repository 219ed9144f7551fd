import { expect, test } from "vitest";
import { askedInWords } from "./asked-in-words";

test.each([
  ["  Ann@Example.com ", "ann@example.com"],
  ["Did ann@example.com get it?", "ann@example.com"],
  ["mail to <ann@example.com>, please", "ann@example.com"],
  ["ann@example.com bob@example.com", "ann@example.com bob@example.com"],
  ["who at outlook", "who at outlook"],
  ["@gmail.com today", "@gmail.com today"],
  ["", ""],
])("%o asks for %o", (typed, sought) => {
  expect(askedInWords(typed)).toBe(sought);
});
