import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounceClasses } from "./bounce-classes";
import { failureTypes } from "./qualification";
import { inferredExpiry, qualifyFailure, reasonLabel } from "./qualify";
import { reasonName, reasons } from "./reasons";
import { rules } from "./rules";

const silent = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null };

describe("bounce classes", () => {
  it("are the twenty Momentum defines", () => {
    expect(bounceClasses.map((c) => c.number)).toEqual([1, 10, 20, 21, 22, 23, 24, 25, 30, 40, 50, 51, 52, 53, 54, 60, 70, 80, 90, 100]);
  });

  it.each(bounceClasses)("$number $name decides, whatever codes and text say", (c) => {
    expect(qualifyFailure({ bounceClass: c.number, smtpCode: 550, enhancedCode: "5.1.1", text: "user unknown" })).toEqual({
      type: c.type,
      reasonCode: c.reasonCode,
      ruleId: `class.${c.number}`,
    });
  });

  it.each([60, 80, 90, 100])("%i travels as a bounce and is not a failure", (bounceClass) => {
    expect(qualifyFailure({ ...silent, bounceClass })).toMatchObject({ type: "not-a-failure", reasonCode: 25 });
  });

  it("an operator's own class falls to the rules", () => {
    expect(qualifyFailure({ ...silent, bounceClass: 99, enhancedCode: "5.1.1" }).ruleId).toBe("enhanced.5.1.1");
  });
});

describe("enhanced status codes", () => {
  it.each([
    ["5.1.1", "hard", 1],
    ["4.1.1", "soft", 3],
    ["5.1.2", "hard", 2],
    ["5.1.10", "hard", 2],
    ["4.1.2", "soft", 2],
    ["5.2.1", "hard", 4],
    ["4.2.1", "soft", 4],
    ["4.2.2", "soft", 5],
    ["5.2.2", "soft", 5],
    ["5.3.4", "soft", 20],
    ["4.4.1", "soft", 3],
    ["5.4.4", "soft", 2],
    ["5.4.7", "soft", 3],
    ["5.7.1", "block", 20],
    ["5.7.26", "block", 20],
    ["4.7.1", "soft", 20],
    ["4.0.0", "soft", 3],
  ])("%s is %s, reason %i", (enhancedCode, type, reasonCode) => {
    expect(qualifyFailure({ ...silent, enhancedCode })).toMatchObject({ type, reasonCode });
  });

  it("outrank the basic code, and the basic code the text", () => {
    expect(qualifyFailure({ ...silent, smtpCode: 550, enhancedCode: "4.2.2", text: "no such user" }).ruleId).toBe("enhanced.x.2.2");
    expect(qualifyFailure({ ...silent, smtpCode: 551, text: "mailbox full" }).ruleId).toBe("smtp.551");
  });

  it("that a provider uses in its own way are told by its words", () => {
    expect(qualifyFailure({ ...silent, enhancedCode: "5.1.10", text: "550 5.1.10 RESOLVER.ADR.RecipientNotFound" })).toMatchObject({
      type: "hard",
      reasonCode: 1,
    });
    expect(qualifyFailure({ ...silent, enhancedCode: "5.4.1", text: "550 5.4.1 Recipient address rejected: Access denied" })).toMatchObject({
      type: "hard",
      reasonCode: 1,
    });
    expect(qualifyFailure({ ...silent, enhancedCode: "5.4.1", text: "no answer" })).toMatchObject({ type: "soft", reasonCode: 3 });
  });

  it("that say only 'other' leave it to the text", () => {
    expect(qualifyFailure({ ...silent, smtpCode: 550, enhancedCode: "5.0.0", text: "No such user here" }).ruleId).toBe("text.user-unknown");
  });
});

describe("text", () => {
  it.each([
    [550, "Recipient address rejected: User unknown in local recipient table", "hard", 1],
    [550, "Requested action not taken: mailbox unavailable", "hard", 1],
    [450, "Requested action not taken: mailbox unavailable", "soft", 3],
    [554, "delivery error: This user doesn't have an account here: no such user", "hard", 1],
    [554, "mailbox of alice@example.com is full", "soft", 5],
    [550, "The account has been disabled", "hard", 4],
    [550, "IP address 192.0.2.1 has been blocked", "block", 20],
    [554, "MAIL REFUSED - IP (192.0.2.9) is in black list", "block", 20],
    [550, "Sender address rejected: Domain not found", "block", 20],
    [550, "Message rejected as spam", "block", 20],
    [450, "Message rejected as spam, for now", "soft", 20],
    [451, "Greylisted, please come back", "soft", 3],
    [451, "anything at all", "soft", 3],
    [552, "message size exceeds fixed maximum", "soft", 20],
    [552, "over the limit", "soft", 5],
    [null, "I am out of the office until Monday", "not-a-failure", 25],
    [550, "user is on vacation", "undetermined", 0],
    [null, "[internal] No valid hosts (unable to make any connections)", "soft", 3],
    [550, "no", "undetermined", 0],
    [null, "", "undetermined", 0],
  ])("%s %s is %s, reason %i", (smtpCode, text, type, reasonCode) => {
    expect(qualifyFailure({ ...silent, smtpCode, text })).toMatchObject({ type, reasonCode });
  });

  it("of megabytes is its beginning, and hangs on nothing", () => {
    expect(qualifyFailure({ ...silent, text: `${"x".repeat(2_000_000)} I am out of the office` })).toMatchObject({ type: "undetermined" });
    for (const text of ["user ".repeat(400_000), "sender a".repeat(250_000), `mailbox${" ".repeat(2_000_000)}`]) qualifyFailure({ ...silent, text });
  });
});

describe("verdicts", () => {
  it("no match is undetermined and says that no rule decided", () => {
    expect(qualifyFailure(silent)).toEqual({ type: "undetermined", reasonCode: 0, ruleId: "none" });
  });

  it("are total, and name a documented reason", () => {
    const codes = new Set<number>(reasons.map((r) => r.code));
    const failure = fc.record({
      bounceClass: fc.option(fc.integer()),
      smtpCode: fc.option(fc.integer({ min: 200, max: 599 })),
      enhancedCode: fc.option(fc.tuple(fc.constantFrom(2, 4, 5), fc.nat(9), fc.nat(30)).map((parts) => parts.join("."))),
      text: fc.option(fc.string({ maxLength: 200 })),
    });
    fc.assert(
      fc.property(failure, (f) => {
        const verdict = qualifyFailure(f);
        expect(codes.has(verdict.reasonCode)).toBe(true);
        expect(failureTypes).toContain(verdict.type);
        expect(qualifyFailure(f)).toEqual(verdict);
      }),
    );
  });

  it("a transient code without a class never condemns an address", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 499 }),
        fc.constantFrom("user unknown", "account disabled", "no such user", "invalid mailbox", "x"),
        (smtpCode, text) => {
          expect(qualifyFailure({ ...silent, smtpCode, text }).type).toBe("soft");
        },
      ),
    );
  });

  it("rule ids are unique, and none keeps state between matches", () => {
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
    for (const { enhanced, smtp, text } of rules) {
      for (const pattern of [enhanced, smtp, text]) expect(pattern?.flags ?? "").not.toMatch(/[gy]/);
    }
  });
});

describe("labels", () => {
  it("a message out of time is named so, inferred or told", () => {
    expect(reasonLabel(inferredExpiry)).toBe("Timed out");
    expect(reasonLabel(qualifyFailure({ ...silent, bounceClass: 24 }))).toBe("Timed out");
    expect(reasonLabel(qualifyFailure({ ...silent, enhancedCode: "5.4.7" }))).toBe("Timed out");
    expect(reasonLabel(qualifyFailure({ ...silent, text: "[internal] exceeded max retries without delivery" }))).toBe("Timed out");
  });

  it("anything else has Campaign's name", () => {
    expect(reasonLabel(qualifyFailure({ ...silent, bounceClass: 22 }))).toBe("Mailbox full");
    expect(reasonLabel(qualifyFailure({ ...silent, bounceClass: 20 }))).toBe("Unreachable");
    expect(reasonName(20)).toBe("Refused");
    expect(reasonName(13)).toBe("Reason 13");
  });
});
