import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounceClasses } from "./bounce-classes";
import { bounceReasonCodes, enhancedCodePattern, isOwnVerdict, lateBounceQualifier, type OwnRule, ownRuleId, parseOwnRuleId } from "./own-rules";
import { failureTypes } from "./qualification";
import { qualifyFailure } from "./qualify";
import { reasons } from "./reasons";
import { rules } from "./rules";

const silent = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null };
const open = { enhancedCode: null, smtpCode: null, phrase: null };
const away: OwnRule = { ...open, id: "own.1.1", phrase: "out of the office", type: "not-a-failure", reasonCode: 25 };
const moved: OwnRule = { ...open, id: "own.2.4", enhancedCode: "5.1.*", type: "hard", reasonCode: 1 };

const anyFailure = fc.record({
  bounceClass: fc.option(fc.constantFrom(1, 10, 22, 60, 99)),
  smtpCode: fc.option(fc.constantFrom(450, 550, 554)),
  enhancedCode: fc.option(fc.constantFrom("5.1.1", "5.1.10", "5.2.2", "4.1.1")),
  text: fc.option(fc.constantFrom("Out of the  Office", "550 5.1.1 user unknown", "mailbox full")),
});
const anyRule: fc.Arbitrary<OwnRule> = fc
  .record({
    rule: fc.integer({ min: 1, max: 300 }),
    wording: fc.integer({ min: 1, max: 9 }),
    enhancedCode: fc.option(fc.constantFrom("5.1.1", "5.1.*", "5.*.*")),
    smtpCode: fc.option(fc.constantFrom(450, 550)),
    phrase: fc.option(fc.constantFrom("office", "FULL", "user unknown")),
    type: fc.constantFrom(...failureTypes),
    reasonCode: fc.constantFrom(...bounceReasonCodes),
  })
  .map(({ rule, wording, ...worded }) => ({ ...worded, id: ownRuleId(rule, wording) }));

describe("the workspace's own rules", () => {
  it("I28 the first that matches decides, before the MTA's class; else what holds for every failure", () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), anyFailure, (own, failure) => {
        const verdict = lateBounceQualifier(own)(failure);
        const alone = own.filter((rule) => lateBounceQualifier([rule])(failure).ruleId === rule.id);
        const [first] = alone;
        expect(verdict).toEqual(first ? { type: first.type, reasonCode: first.reasonCode, ruleId: first.id } : qualifyFailure(failure));
      }),
    );
  });

  it("hold where all of their conditions do", () => {
    const rule: OwnRule = { id: "own.3.1", enhancedCode: "5.2.2", smtpCode: 554, phrase: "quota", type: "soft", reasonCode: 5 };
    const qualify = lateBounceQualifier([rule]);
    const failure = { ...silent, smtpCode: 554, enhancedCode: "5.2.2", text: "Over Quota" };
    expect(qualify(failure).ruleId).toBe("own.3.1");
    for (const other of [{ smtpCode: 552 }, { smtpCode: null }, { enhancedCode: "5.2.1" }, { enhancedCode: null }, { text: "full" }, { text: null }]) {
      expect(qualify({ ...failure, ...other }).ruleId).not.toBe("own.3.1");
    }
  });

  it("that name nothing decide on nothing", () => {
    fc.assert(fc.property(anyFailure, (failure) => lateBounceQualifier([{ ...away, phrase: null }])(failure).ruleId !== away.id));
  });

  it.each(["I am OUT OF THE OFFICE", "out of\r\n\tthe  office", `${"x ".repeat(900)}out of the office`])(
    "find their words in any case and spacing: %j",
    (text) => {
      expect(lateBounceQualifier([away])({ ...silent, bounceClass: 20, text })).toEqual({ type: "not-a-failure", reasonCode: 25, ruleId: "own.1.1" });
    },
  );

  it("take words as they are, no pattern", () => {
    const dotted = lateBounceQualifier([{ ...away, phrase: "a.*c (" }]);
    expect(dotted({ ...silent, text: "abbc (" }).ruleId).toBe("none");
    expect(dotted({ ...silent, text: "A.*C (" }).ruleId).toBe("own.1.1");
  });

  it.each([
    ["5.1.*", "5.1.1", true],
    ["5.1.*", "5.1.10", true],
    ["5.1.*", "5.10.1", false],
    ["5.1.*", "4.1.1", false],
    ["5.1.1", "5.1.10", false],
    ["5.*.*", "5.7.26", true],
    ["5.*.*", "4.7.26", false],
  ])("the code %s takes %s: %s", (enhancedCode, said, taken) => {
    expect(lateBounceQualifier([{ ...moved, enhancedCode }])({ ...silent, bounceClass: 1, enhancedCode: said }).ruleId === moved.id).toBe(taken);
  });

  it("read the beginning of a reply, so that one of megabytes costs no more", () => {
    const qualify = lateBounceQualifier([{ ...away, phrase: "gone fishing" }]);
    expect(qualify({ ...silent, text: "gone fishing" }).ruleId).toBe(away.id);
    expect(qualify({ ...silent, text: `${"x".repeat(2_000_000)} gone fishing` }).ruleId).not.toBe(away.id);
  });
});

describe("ids of rules", () => {
  it("name a rule and its wording, and are no built-in rule's", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 1, max: 999_999_999 }), (rule, wording) => {
        expect(parseOwnRuleId(ownRuleId(rule, wording))).toEqual({ rule, wording });
      }),
    );
    for (const { id } of [...rules, ...bounceClasses]) expect(parseOwnRuleId(id)).toBeNull();
    for (const id of ["none", "own.1", "own.0.1", "own.1.1.1", "own.1.1 ", "own.-1.1"]) expect(parseOwnRuleId(id)).toBeNull();
  });

  it.each(["5.1.1", "4.7.*", "5.*.*", "2.0.0"])("%s is a code, or a family of codes", (code) => expect(code).toMatch(enhancedCodePattern));
  it.each(["5", "5.1", "*.1.1", "5.*.1", "5.1.1.1", "3.1.1", "5.1.x", "5.1234.1"])("%s is none", (code) => expect(code).not.toMatch(enhancedCodePattern));
});

describe("verdicts of rules", () => {
  it("have a reason that Campaign documents, and every one that is given without them", () => {
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...bounceReasonCodes]));
    const given = [...bounceClasses, ...rules].map(({ reasonCode }) => reasonCode);
    expect([...bounceReasonCodes]).toEqual(expect.arrayContaining(given));
    for (const verdict of [...bounceClasses, ...rules]) expect(isOwnVerdict(verdict)).toBe(true);
  });

  it("call an error ignored where there is no failure, and only there", () => {
    expect(isOwnVerdict({ type: "hard", reasonCode: 25 })).toBe(false);
    expect(isOwnVerdict({ type: "not-a-failure", reasonCode: 1 })).toBe(false);
    expect(isOwnVerdict({ type: "soft", reasonCode: 8 })).toBe(false);
  });
});
