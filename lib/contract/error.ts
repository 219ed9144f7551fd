import * as z from "zod/mini";

/** The closed set of error codes, and the HTTP status each stands for. */
export const errorStatus = {
  "invalid-request": 400,
  "not-parseable": 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "too-slow": 408,
  conflict: 409,
  "too-large": 413,
  "unsupported-encoding": 415,
  "too-often": 429,
  internal: 500,
  unavailable: 503,
  overloaded: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    details: z.optional(z.unknown()),
  }),
});
