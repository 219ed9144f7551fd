import { keepBigIntegers } from "./keep-big-integers";

/** One item of a batch; a broken one keeps its text. */
export type BodyItem = { ok: true; value: unknown } | { ok: false; raw: string; detail: string };
export type ParsedBody = { ok: true; items: BodyItem[] } | { ok: false; detail: string };

/**
 * Items of a webhook body: a JSON array, one JSON value, or JSON lines, where a broken line leaves the others standing.
 * Refuses a body that is empty, not UTF-8, of more than maxItems items, or in which nothing parses. Never throws.
 * Integers of 16 digits and more come back as text. Sources: RFC 8259, SparkPost's webhook batches, KumoMTA's log records.
 */
export function parseBody(body: Uint8Array, maxItems = Number.POSITIVE_INFINITY): ParsedBody {
  const text = decode(body);
  if (text === null) return { ok: false, detail: "the body is not UTF-8" };
  if (text.trim() === "") return { ok: false, detail: "the body is empty" };
  const whole = parseJson(text);
  if (whole.ok && Array.isArray(whole.value) && whole.value.length > maxItems) return tooMany(maxItems);
  const parsed = whole.ok ? itemsOf(whole.value) : parseLines(text, maxItems);
  if (parsed === null) return { ok: false, detail: whole.ok ? "nothing parses" : whole.detail };
  if (parsed.length > maxItems) return tooMany(maxItems);
  return { ok: true, items: parsed };
}

function tooMany(maxItems: number): ParsedBody {
  return { ok: false, detail: `the body has more than ${maxItems} items` };
}

/** Null if no line holds a record. A bare scalar is none: a broken, indented document is full of such lines. */
function parseLines(text: string, maxItems: number): BodyItem[] | null {
  const items: BodyItem[] = [];
  let records = 0;
  for (const raw of linesOf(text)) {
    const line = parseJson(raw);
    if (line.ok && typeof line.value === "object" && line.value !== null) records++;
    for (const item of line.ok ? itemsOf(line.value) : [{ ...line, raw }]) items.push(item);
    if (items.length > maxItems) break;
  }
  return records > 0 ? items : null;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (line !== "") yield line;
    start = end + 1;
  }
}

function itemsOf(value: unknown): BodyItem[] {
  return Array.isArray(value) ? value.map((item) => ({ ok: true, value: item })) : [{ ok: true, value }];
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(keepBigIntegers(text)) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : "not JSON" };
  }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}
