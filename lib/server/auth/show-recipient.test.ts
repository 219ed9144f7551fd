import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showRecipient, showText } from "./show-recipient";

const masked = { showsAddresses: false };
const whole = { showsAddresses: true };

describe("showRecipient", () => {
  test.each([
    ["ada@example.com", "a•••@example.com"],
    ["a@example.com", "a•••@example.com"],
    ['"ada@home"@example.com', '"•••@example.com'],
    ["😀smile@example.com", "😀•••@example.com"],
    ["no-address", "n•••"],
    ["", "•••"],
  ])("masks %j as %j", (address, shown) => {
    expect(showRecipient(masked, address)).toBe(shown);
    expect(showRecipient(whole, address)).toBe(address);
  });

  test("never says how long a name is", () => {
    expect(showRecipient(masked, "abcdefgh@example.com")).toBe(showRecipient(masked, "ab@example.com"));
  });
});

describe("showText", () => {
  test.each([
    ["550 5.1.1 <ada.lovelace@example.com>: user unknown", "550 5.1.1 <a•••@example.com>: user unknown"],
    ['{"rcpt_to":"ada.lovelace@example.com","n":1}', '{"rcpt_to":"a•••@example.com","n":1}'],
    ["see https://help.example/?to=ada.lovelace%40example.com", "see https:/•••@example.com"],
    ["a\\u0040b.example and ada=40example.com", "a•••@b.example and a•••@example.com"],
    ['to "Ada Lovelace"@example.com', "to A•••@example.com"],
    ["mailbox Ada.Lovelace is full", "mailbox a••• is full"],
    ["nothing to hide: 4.2.2", "nothing to hide: 4.2.2"],
  ])("masks what is in %j", (text, shown) => {
    expect(showText(masked, text, "ada.lovelace@example.com")).toBe(shown);
    expect(showText(whole, text, "ada.lovelace@example.com")).toBe(text);
  });

  test("leaves nothing as nothing", () => expect(showText(masked, null)).toBeNull());

  test("no address survives, whatever stands around it", () => {
    const around = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(around, around, fc.constantFrom("@", "%40", "=40", "\\u0040"), (before, after, at) => {
        const text = `${before} secretname${at}example.com ${after}`;
        expect(showText(masked, text)).not.toMatch(/secretname/);
      }),
    );
  });

  test("hangs on no text", () => {
    for (const text of ['"'.repeat(400_000), "@".repeat(400_000), "a".repeat(400_000), "a@".repeat(200_000)]) showText(masked, text, "aa@example.com");
  });
});
