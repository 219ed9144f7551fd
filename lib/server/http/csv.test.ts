import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("a cell that a spreadsheet would take for a formula is text", () => {
  expect(
    csvOf(
      ["a", "b"],
      [
        ["=1+1", "-2"],
        ["@x", -2],
        ["\tx", null],
      ],
    ),
  ).toBe("a,b\n'=1+1,'-2\n'@x,-2\n'\tx,\n");
});

test("a cell with commas, quotes or line ends is quoted", () => {
  expect(csvOf(["a"], [['say "hi", twice'], ["two\nlines"]])).toBe('a\n"say ""hi"", twice"\n"two\nlines"\n');
});
