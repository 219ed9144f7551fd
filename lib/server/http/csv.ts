export const csvType = "text/csv; charset=utf-8; header=present";

export type CsvCell = string | number | null;

/** Rows as CSV. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map(csvLine).join("");
}

/** One row: it ends in LF, its cells are quoted as RFC 4180 says. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(",")}\n`;
}

/** What a spreadsheet would take for a formula (= + - @, tab, line ends) becomes text. Source: OWASP, CSV injection. */
function cellOf(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = /^[=+\-@\t\n\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
