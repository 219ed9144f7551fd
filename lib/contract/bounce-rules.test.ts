import { expect, test } from "vitest";
import { addRuleForm, bounceRuleForm, findRuleFaults, tryForm } from "./bounce-rules";

const form = { name: " Away ", phrase: " out of office ", smtpCode: "", enhancedCode: "  ", type: "not-a-failure", reasonCode: "25" };

test("blank fields are no conditions, and texts are trimmed", () => {
  expect(bounceRuleForm.parse(form)).toEqual({
    name: "Away",
    phrase: "out of office",
    smtpCode: null,
    enhancedCode: null,
    type: "not-a-failure",
    reasonCode: 25,
  });
  expect(bounceRuleForm.parse({ ...form, smtpCode: " 550 ", enhancedCode: "5.1.*" })).toMatchObject({ smtpCode: 550, enhancedCode: "5.1.*" });
  expect([...findRuleFaults(form)]).toEqual([]);
});

test.each([
  [{ name: " " }, "name"],
  [{ name: "x".repeat(81) }, "name"],
  [{ phrase: "x" }, "phrase"],
  [{ phrase: "x".repeat(201) }, "phrase"],
  [{ phrase: "two\nlines" }, "phrase"],
  [{ phrase: "a\u0000b" }, "phrase"],
  [{ smtpCode: "55" }, "smtpCode"],
  [{ smtpCode: "354" }, "smtpCode"],
  [{ enhancedCode: "5.1" }, "enhancedCode"],
  [{ enhancedCode: "5.*.1" }, "enhancedCode"],
  [{ type: "harsh" }, "type"],
  [{ reasonCode: "x" }, "reasonCode"],
  [{ reasonCode: "1" }, "reasonCode"],
  [{ phrase: "" }, "conditions"],
])("%j is found fault with: %s", (change, field) => {
  expect([...findRuleFaults({ ...form, ...change })]).toEqual([field]);
});

test("what is wrong is told all at once", () => {
  expect([...findRuleFaults({ ...form, name: "", phrase: "" })]).toEqual(["name", "conditions"]);
  expect([...findRuleFaults({ ...form, name: "", smtpCode: "55", reasonCode: "1" })]).toEqual(["name", "smtpCode", "reasonCode"]);
});

test("no more rules are seen than there may be, and their ids are ids", () => {
  expect(addRuleForm.safeParse({ ...form, seen: Array.from({ length: 200 }, (_, i) => `own.${i}.1`) }).success).toBe(true);
  expect(addRuleForm.safeParse({ ...form, seen: Array.from({ length: 201 }, (_, i) => `own.${i}.1`) }).success).toBe(false);
  expect(addRuleForm.safeParse({ ...form, seen: ["class.1"] }).success).toBe(false);
});

test("a reply is tried up to a length, with a class that there is", () => {
  expect(tryForm.safeParse({ reply: "550 no", bounceClass: null }).success).toBe(true);
  expect(tryForm.safeParse({ reply: "550 no", bounceClass: 10 }).success).toBe(true);
  expect(tryForm.safeParse({ reply: " ", bounceClass: null }).success).toBe(false);
  expect(tryForm.safeParse({ reply: "x".repeat(10_001), bounceClass: null }).success).toBe(false);
  expect(tryForm.safeParse({ reply: "550 no", bounceClass: 11 }).success).toBe(false);
});
