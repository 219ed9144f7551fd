import { parseRecipient } from "@/lib/adapters/parse-recipient";
import { Refusal } from "./refusal";

/** Where the address is in a row, counted from 0; where the reason is, if anywhere; whether the first row names the columns. */
export type Columns = { address: number; reason: number | null; header: boolean; name: string | null };

const addressNames = new Set([
  "email",
  "e-mail",
  "mail",
  "recipient",
  "address",
  "email address",
  "e-mail address",
  "emailaddress",
  "email_address",
  "電子郵件",
  "電子信箱",
  "收件者",
]);
const reasonNames = new Set(["reason", "reason code", "reasoncode", "reason_code", "code", "exclusion", "原因"]);

/**
 * Tells the columns by the first rows: the one that was asked for, by name or by number from 1; else the one whose name says so;
 * else the first that holds an address; else the first.
 */
export function chooseColumns(first: readonly string[], second: readonly string[] | undefined, wanted: string | null): Columns {
  const names = first.map((cell) => cell.trim().toLowerCase());
  const header = !first.some(isAddress);
  const named = (index: number): Columns => ({
    address: index,
    reason: header ? indexOrNull(names.findIndex((name) => reasonNames.has(name))) : null,
    header,
    name: header ? (first[index]?.trim() ?? null) : null,
  });
  if (wanted !== null) return named(findWanted(names, header, wanted));
  const byName = header ? names.findIndex((name) => addressNames.has(name)) : -1;
  if (byName >= 0) return named(byName);
  return named(Math.max(0, (header ? (second ?? []) : first).findIndex(isAddress)));
}

function findWanted(names: readonly string[], header: boolean, wanted: string): number {
  const byName = header ? names.indexOf(wanted.trim().toLowerCase()) : -1;
  if (byName >= 0) return byName;
  if (/^[1-9]\d{0,2}$/.test(wanted) && Number(wanted) <= names.length) return Number(wanted) - 1;
  const known = header ? ` There are: ${names.join(", ").slice(0, 300)}.` : ` There are ${names.length}, without names.`;
  throw new Refusal("invalid-request", `There is no column "${wanted.slice(0, 100)}".${known}`, { kind: "no-column", text: wanted.slice(0, 100) });
}

function isAddress(cell: string): boolean {
  return parseRecipient(cell) !== null;
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index;
}
