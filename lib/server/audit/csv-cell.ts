/** Quoted as RFC 4180 says; what a spreadsheet would take for a formula becomes text. Source: OWASP, CSV injection. */
export function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
