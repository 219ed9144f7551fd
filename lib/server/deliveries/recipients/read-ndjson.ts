import { maxRowLength, type RecipientRow } from "./recipient-row";
import { Refusal } from "./refusal";

const addressKeys = ["email", "recipient", "address", "mail"] as const;
const reasonKeys = ["reason", "reasonCode", "reason_code"] as const;

/** The rows of NDJSON: each line an address in quotes, or an object with email (recipient, address) and, of an exclusion, its reason. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<RecipientRow> {
  let rest = "";
  let line = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxRowLength) throw tooLong(line + lines.length + 1);
    for (const each of lines) {
      line += 1;
      if (each.length > maxRowLength) throw tooLong(line);
      if (each.trim() !== "") yield rowOf(each, line);
    }
  }
  if (rest.trim() !== "") yield rowOf(rest, line + 1);
}

function rowOf(text: string, line: number): RecipientRow {
  const value = parse(text);
  if (value === undefined)
    throw new Refusal("not-parseable", `Line ${line} is not JSON. Each line is "ann@example.com" or {"email":"ann@example.com"}.`, { kind: "no-json", line });
  if (typeof value === "string") return { address: value, reason: null };
  if (typeof value !== "object" || value === null) return { address: text, reason: null };
  const fields = value as Record<string, unknown>;
  return { address: textOf(fields, addressKeys) ?? "", reason: textOf(fields, reasonKeys) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function textOf(fields: Record<string, unknown>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return null;
}

function tooLong(line: number): Refusal {
  return new Refusal("too-large", `Line ${line} has more than ${maxRowLength} characters.`, { kind: "long-row", line });
}
