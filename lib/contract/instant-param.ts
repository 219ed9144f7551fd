import { z } from "zod";

/** An instant in a search param, "2026-11-21T10:05Z" or longer; null where there is none, or none that can be read. */
export const instantParam = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/)
  .refine((text) => Number.isFinite(Date.parse(text)))
  .nullable()
  .catch(null);
