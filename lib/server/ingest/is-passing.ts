import { isDatabaseAway } from "@/db/is-database-away";

/** Deadlock, serialisation failure, cancelled: the same transaction may well succeed at the next try. */
const passingCodes: ReadonlySet<string> = new Set(["40001", "40P01", "55P03", "57014"]);

/** Whether a failure lies in the circumstances rather than in what was to be stored. */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof Error && "code" in error && passingCodes.has(String(error.code)));
}
