import { type BodyItem, parseBody } from "@/lib/adapters/parse-body";
import { adapters } from "@/lib/adapters/registry";
import { maxCapturedBytes, type ReplayProblem } from "@/lib/contract/replay";
import type { FeedFormat } from "@/lib/domain/intake";

const maxItems = 200_000;

/** Items of a captured file in its order, each with the time, ms from the first one's, at which it is due. */
export type Captured = { items: BodyItem[]; dueMs: Float64Array; startsAt: number; spanMs: number };
export type ReadCaptured = { ok: true; captured: Captured } | { ok: false; problem: ReplayProblem; message: string };

/**
 * Reads a captured file: JSON array or JSON lines, in the format of its feed. The events pace it; an item without a time,
 * or with one before its predecessor's, is due with its predecessor. Refuses a file in which no item is an event.
 */
export function readCaptured(file: Uint8Array, format: FeedFormat): ReadCaptured {
  if (file.byteLength > maxCapturedBytes) return { ok: false, problem: "file-large", message: "The file is larger than 20 MB. Split it and replay the parts." };
  const parsed = parseBody(file, maxItems);
  if (!parsed.ok) return { ok: false, problem: "not-json", message: `This is neither a JSON array nor lines of JSON: ${parsed.detail}.` };
  const at = timesOf(parsed.items, format);
  const startsAt = at.find((time) => time !== null);
  if (startsAt === undefined || startsAt === null) {
    return {
      ok: false,
      problem: "no-feedback",
      message: `None of the ${parsed.items.length} items is feedback in the ${format} format. Choose the format the file was captured in.`,
    };
  }
  const dueMs = new Float64Array(at.length);
  let due = 0;
  at.forEach((time, i) => {
    due = time === null ? due : Math.max(due, time - startsAt);
    dueMs[i] = due;
  });
  return { ok: true, captured: { items: parsed.items, dueMs, startsAt, spanMs: due } };
}

function timesOf(items: readonly BodyItem[], format: FeedFormat): (number | null)[] {
  const times: (number | null)[] = items.map(() => null);
  const adapted = adapters[format](items.map((item) => (item.ok ? item.value : null)));
  for (const { item, event } of adapted.events) times[item] ??= event.at;
  return times;
}
