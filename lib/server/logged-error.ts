type LoggedError = { type: string; message: string; stack?: string; cause?: LoggedError } & Partial<Record<(typeof telling)[number], string>>;

/** What else is said of an error. Postgres' `detail`, `where` and `parameters` are not: they quote rows. */
const telling = ["code", "table", "constraint", "routine", "severity", "digest"] as const;

const deepest = 3;

/** An error as it is logged. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const logged: LoggedError = { type: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
  for (const key of telling) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === "string" || typeof value === "number") logged[key] = String(value);
  }
  if (error.cause !== undefined && depth < deepest) logged.cause = loggedError(error.cause, depth + 1);
  return logged;
}
