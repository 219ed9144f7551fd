import { longestPassword, type Problem, shortestPassword } from "@/lib/contract/people";
import { isGuessable } from "./is-guessable";

/** What is wrong with a new password; null if nothing is. No rules about kinds of characters (NIST SP 800-63B §5.1.1.2). */
export function checkPassword(password: string, about: readonly string[]): Problem | null {
  const length = [...password].length;
  if (length < shortestPassword) return "password-short";
  if (length > longestPassword) return "invalid";
  return isGuessable(password, about) ? "password-guessable" : null;
}
