import { expect, test } from "vitest";
import { csvLine, csvOf } from "./csv";

test.each([
  ["plain", "plain"],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
  ["\rx", `"'\rx"`],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ["two\nlines", '"two\nlines"'],
])("%j is written as %j: no formula for a spreadsheet, quoted where it must be", (text, cell) => expect(csvLine([text])).toBe(`${cell}\n`));

test("rows stand below their header; a number is no formula, and what is unknown is empty", () => {
  const rows = [
    ["-2", -2],
    ["x", null],
  ];
  expect(csvOf(["a", "b"], rows)).toBe("a,b\n'-2,-2\nx,\n");
});
