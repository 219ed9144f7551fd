import { parseRecipient } from "@/lib/adapters/parse-recipient";
import type { RecipientList } from "@/lib/contract/recipients";
import { exclusionCodes, exclusionReasons } from "@/lib/domain/exclusion-codes";
import { reasons } from "@/lib/domain/qualification/reasons";
import { messageKeyOf } from "@/lib/server/ingest/digest";
import type { Occurrences } from "./occurrences";
import type { RecipientRow } from "./recipient-row";

const codeOfName: ReadonlyMap<string, number> = new Map(reasons.map(({ code, name }) => [name.toLowerCase(), code]));

/** What lists of other systems call Adobe's reasons. */
const codeOfWord: ReadonlyMap<string, number> = new Map([
  ...["denylisted", "denylist", "blocklisted", "blocklist", "blacklisted", "blacklist", "suppressed"].map((word) => [word, 8] as const),
  ...["quarantine", "quarantined", "in quarantine"].map((word) => [word, 9] as const),
  ...["duplicate", "doubles", "duplicated"].map((word) => [word, 10] as const),
]);

/** What a row says of one message of the log: it is to be sent, or it is left out and why. */
export type RecipientFact = { messageKey: string; recipient: string; excluded: number | null };

/** What a row is counted as, and what it puts into the log, if anything. */
export type Judged =
  | { type: "address"; fact: RecipientFact }
  | { type: "duplicate" | "bad" | "missing"; fact: RecipientFact | null }
  | { type: "bad-reason"; fact: null };

/**
 * Judges a row of a list. An address that came before in the same list is a double; it, what is no address and what is empty stand in
 * the log of a target as ignored, each under a key made of what it says and how often that came: the same list again names the same.
 */
export function judgeRow(list: RecipientList, { address, reason }: RecipientRow, seen: Occurrences): Judged {
  const recipient = parseRecipient(address);
  const text = recipient ?? legible(address);
  const key = messageKeyOf(recipient ?? `not-an-address\0${text}`);
  const times = seen.add(key);
  const code = list === "exclusions" ? codeOf(reason) : null;
  if (list === "exclusions" && recipient !== null && code === null) return { type: "bad-reason", fact: null };
  if (recipient !== null && times === 1) return { type: "address", fact: { messageKey: key, recipient, excluded: code } };
  const type = recipient !== null ? "duplicate" : text === "" ? "missing" : "bad";
  if (list === "exclusions") return { type, fact: null };
  const excluded = type === "duplicate" ? exclusionCodes.double : exclusionCodes[type];
  return { type, fact: { messageKey: messageKeyOf(`${type}\0${times}\0${text}`), recipient: text, excluded } };
}

/** A code or a name of Adobe's; without one an exclusion is denylisted. Null for what is neither. */
function codeOf(reason: string | null): number | null {
  const text = reason?.trim() ?? "";
  if (text === "") return exclusionCodes.denylisted;
  const code = /^\d{1,3}$/.test(text) ? Number(text) : (codeOfName.get(text.toLowerCase()) ?? codeOfWord.get(text.toLowerCase()));
  return code !== undefined && exclusionReasons.has(code) ? code : null;
}

/** What is no address, as far as the log can hold it. */
function legible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .slice(0, 320)
    .replace(/\p{Cs}$/u, "");
}
