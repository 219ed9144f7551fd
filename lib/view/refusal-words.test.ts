import { expect, test } from "vitest";
import { refusalKinds } from "@/lib/contract/recipients";
import { refusalWords } from "./refusal-words";
import { englishWording as w } from "./testing/english-wording";

test("each refusal has words of its own, which name what they are about", () => {
  const said = refusalKinds.map((kind) => refusalWords({ kind, line: 1_234, text: "mail" }, w));
  expect(new Set(said).size).toBe(refusalKinds.length);
  expect(said).toContain("There is no column “mail”.");
  expect(said).toContain('This is not JSON (line 1,234). Each line is an address in quotes, or {"email":"…"}.');
  expect(refusalWords({ kind: "no-csv", line: null, text: null }, w)).toBe("The file cannot be read as CSV.");
});
