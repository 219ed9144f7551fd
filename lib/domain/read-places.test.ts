import { expect, test } from "vitest";
import { readPlaces } from "./read-places";

test.each([
  ["outlook", ["microsoft"], null, ""],
  ["Outl", ["microsoft"], null, ""],
  ["hotmail", ["microsoft"], null, ""],
  ["@hotmail.com", ["microsoft"], "hotmail.com", ""],
  ["qq", ["tencent"], null, ""],
  ["yahoo", ["yahoo", "yahoo-japan"], null, ""],
  ["yahoo japan", ["yahoo-japan"], null, ""],
  ["gmail.com", ["google"], "gmail.com", ""],
  ["corp.example", [], "corp.example", ""],
  ["Tuesday outlook", ["microsoft"], null, "tuesday"],
  ["Who at Outlook bounced, and why?", ["microsoft"], null, ""],
  ["failed at gmail.com on tuesday", ["google"], "gmail.com", "on tuesday"],
  ["why did it bounce", [], null, "why did it bounce"],
  ["outlook 3f2a", ["microsoft"], null, "3f2a"],
  ["gm", [], null, "gm"],
  ["win", [], null, "win"],
  ["wind", ["microsoft"], null, ""],
  ["ann@outlook.com", [], null, "ann@outlook.com"],
  ["letter to members", [], null, "letter to members"],
  ["", [], null, ""],
])("%o", (text, providers, domain, rest) => {
  expect(readPlaces(text)).toEqual({ providers, domain, rest });
});
