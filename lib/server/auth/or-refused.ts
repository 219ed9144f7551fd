import { isAPIError } from "better-auth/api";

/** What better-auth answers; null where it refuses. What fails otherwise is thrown. */
export function orRefused<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (isAPIError(error)) return null;
    throw error;
  });
}
