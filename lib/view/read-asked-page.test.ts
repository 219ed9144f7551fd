import { expect, test } from "vitest";
import { readAskedPage } from "./read-asked-page";

const pages = [
  { page: "summary", label: "Summary" },
  { page: "failures", label: "Failures" },
  { page: "log", label: "Delivery log" },
] as const;

test.each([
  ["tuesday log", { page: "log", rest: "tuesday" }],
  ["Failures of tuesday", { page: "failures", rest: "of tuesday" }],
  ["tuesday fai", { page: "failures", rest: "tuesday" }],
  ["log", null],
  ["tuesday fa", null],
  ["tuesday letter", null],
  ["", null],
])("%o", (text, asked) => {
  expect(readAskedPage(text, pages)).toEqual(asked);
});
