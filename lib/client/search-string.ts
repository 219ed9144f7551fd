/** "?a=1&b=2" of what is given, "" of nothing. Absent and empty values are left out. */
export function searchString(params: Record<string, string | number | boolean | readonly string[] | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
