/** An error's message with those of its causes, for a person at the terminal. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error instanceof AggregateError && error.message === "" ? error.errors.map(explain).join("; ") : error.message;
  return error.cause === undefined ? message : `${message}\n  because: ${explain(error.cause)}`;
}
