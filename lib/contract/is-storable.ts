/** Whether a text can be in the database at all: Postgres takes no NUL, so that nothing there is ever called so. */
export function isStorable(text: string): boolean {
  return !text.includes("\u0000");
}
