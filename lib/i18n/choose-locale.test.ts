import { describe, expect, it } from "vitest";
import { chooseLocale } from "./choose-locale";

describe("the language of a page", () => {
  it.each([
    [undefined, null, "en"],
    [undefined, "", "en"],
    [undefined, "zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"],
    [undefined, "zh-HK", "zh-Hant"],
    [undefined, "zh-CN", "zh-Hant"],
    [undefined, "de-DE,de;q=0.9,zh-TW;q=0.5,en;q=0.4", "zh-Hant"],
    [undefined, "en;q=0.4,zh-Hant;q=0.5", "zh-Hant"],
    [undefined, "zh-TW;q=0,en", "en"],
    [undefined, "*, ;;q=x, -, 💌", "en"],
    ["zh-Hant", "en", "zh-Hant"],
    ["en", "zh-TW", "en"],
    ["tlh", "zh-TW", "zh-Hant"],
  ])("chosen %s, accepted %s: %s", (chosen, accepted, locale) => expect(chooseLocale(chosen, accepted)).toBe(locale));
});
