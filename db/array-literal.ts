/** Postgres array literals for thousands of values at once; pg's own serialiser is several times slower. */
export function plainArray(values: readonly (number | boolean | string | null)[]): string {
  let out = "{";
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out += ",";
    out += values[i] ?? "NULL";
  }
  return `${out}}`;
}

/** For text of any content: every element is quoted, and NUL, which Postgres text cannot hold, becomes U+FFFD. */
export function textArray(values: readonly (string | null)[]): string {
  let out = "{";
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out += ",";
    const value = values[i];
    out += value == null ? "NULL" : quote(value);
  }
  return `${out}}`;
}

function quote(value: string): string {
  return `"${special.test(value) ? value.replaceAll("\0", "\ufffd").replace(/["\\]/g, "\\$&") : value}"`;
}

const special = /["\\\0]/;
