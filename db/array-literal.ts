/** A Postgres array literal of many rows' values; pg's own serialiser is several times slower. */
export function plainArray<Row>(rows: readonly Row[], value: (row: Row) => number | boolean | string | null): string {
  let out = "{";
  for (const row of rows) {
    if (out.length > 1) out += ",";
    out += value(row) ?? "NULL";
  }
  return `${out}}`;
}

/** For text of any content: every element is quoted, and NUL, which Postgres text cannot hold, becomes U+FFFD. */
export function textArray<Row>(rows: readonly Row[], value: (row: Row) => string | null): string {
  let out = "{";
  for (const row of rows) {
    if (out.length > 1) out += ",";
    const text = value(row);
    out += text === null ? "NULL" : quote(text);
  }
  return `${out}}`;
}

function quote(value: string): string {
  return `"${special.test(value) ? value.replaceAll("\0", "\ufffd").replace(/["\\]/g, "\\$&") : value}"`;
}

const special = /["\\\0]/;
