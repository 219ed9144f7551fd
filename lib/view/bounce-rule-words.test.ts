import { expect, test } from "vitest";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { conditionWords, ruleWords, verdictWords, wordingThen } from "./bounce-rule-words";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

const rule = { id: "own.3.2", name: "Full", wording: 2, enhancedCode: "5.2.*", smtpCode: 552, phrase: "{quota}", type: "soft", reasonCode: 5 } as const;

test("every condition that is given is told, as it was typed", () => {
  expect(conditionWords(rule, englishWording)).toEqual(["the reply contains “{quota}”", "the SMTP code is 552", "the enhanced code is 5.2.*"]);
  expect(conditionWords({ ...rule, phrase: null, smtpCode: null }, englishWording)).toEqual(["the enhanced code is 5.2.*"]);
});

test("a verdict names reason and type, but for what is no failure", () => {
  expect(verdictWords(rule, englishWording)).toBe("Mailbox full (soft)");
  expect(verdictWords({ type: "not-a-failure", reasonCode: 25 }, englishWording)).toBe("not a failure, nothing changes");
  for (const type of failureTypes) expect(verdictWords({ type, reasonCode: 0 }, chineseWording)).not.toContain("failureType");
});

test("only the workspace's own rules have a name", () => {
  expect(ruleWords("own.3.2", [rule], englishWording)).toBe("own.3.2 “Full”");
  expect(ruleWords("class.10", [rule], englishWording)).toBe("class.10");
  expect(wordingThen(rule, chineseWording)).toContain("第 2 版");
});
