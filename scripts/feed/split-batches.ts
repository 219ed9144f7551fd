import { createHash } from "node:crypto";

export type Batch = { id: string; items: number; contentType: string; body: string };
export type Split = { ok: true; batches: Batch[] } | { ok: false; reason: string };

/** Cuts a captured file, a JSON array or an object per line, into bodies as the vendor posts them. The same file gives the same batch ids. */
export function splitBatches(text: string, batchSize: number): Split {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return { ok: false, reason: "the file is empty" };
  const whole = parseJson(trimmed);
  if (whole.ok && Array.isArray(whole.value)) {
    return { ok: true, batches: chunks(whole.value, batchSize).map((items) => batchOf(JSON.stringify(items), items.length, "application/json")) };
  }
  if (whole.ok) return { ok: true, batches: [batchOf(trimmed, 1, "application/json")] };
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "");
  // A broken line is the receiver's to reject; a file of which no line is JSON is another kind of file.
  if (!lines.some((line) => parseJson(line).ok)) return { ok: false, reason: `it is neither a JSON array nor a JSON value per line (${whole.reason})` };
  return { ok: true, batches: chunks(lines, batchSize).map((items) => batchOf(items.join("\n"), items.length, "application/x-ndjson")) };
}

function batchOf(body: string, items: number, contentType: string): Batch {
  return { id: createHash("sha256").update(body).digest("hex").slice(0, 32), items, contentType, body };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
