const longest = 64_000;

/** An item as text for whoever looks into a reject: at most 64,000 characters. A value too deep to write out says so. */
export function rawText(value: unknown): string {
  if (typeof value === "string") return value.slice(0, longest);
  try {
    return (JSON.stringify(value) ?? "undefined").slice(0, longest);
  } catch {
    return "(too deep to write out; the batch holds it)";
  }
}

/** The start of a body that could not be read, as text. */
export function rawBody(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, longest)).toString("utf8");
}
