import { shortestPassword } from "@/lib/contract/people";

export type PasswordStrength = { level: "short"; missing: number } | { level: "weak" | "fair" | "strong" };

const fair = { length: 8, kinds: 6 };
const strong = { length: 16, kinds: 9 };

/**
 * A first idea of how hard a password is to guess, without a list: how many characters are left of it where repetition and runs ("aaaa", "3456") count
 * once, and how many of them differ. The server has the last word.
 */
export function passwordStrength(password: string): PasswordStrength {
  const characters = [...password];
  if (characters.length < shortestPassword) return { level: "short", missing: shortestPassword - characters.length };
  const steps = characters.map((character, i) => (character.codePointAt(0) ?? 0) - (characters[i - 1]?.codePointAt(0) ?? -9));
  const length = steps.filter((step) => Math.abs(step) > 1).length;
  const kinds = new Set(characters).size;
  if (length < fair.length || kinds < fair.kinds) return { level: "weak" };
  return { level: length < strong.length || kinds < strong.kinds ? "fair" : "strong" };
}
