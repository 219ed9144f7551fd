import { longestPassword, type Problem, shortestPassword } from "@/lib/contract/people";
import { isGuessable } from "./is-guessable";
import { isLeaked } from "./is-leaked";

/** What is wrong with a new password; null if nothing is. No rules about kinds of characters (NIST SP 800-63B §5.1.1.2). */
export async function checkPassword(password: string, about: readonly string[]): Promise<Problem | null> {
  const length = [...password].length;
  if (length < shortestPassword) return "password-short";
  if (length > longestPassword) return "invalid";
  if (await isLeaked(password)) return "password-leaked";
  return isGuessable(password, about) ? "password-guessable" : null;
}
