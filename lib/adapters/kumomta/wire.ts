import { z } from "zod";
import { field, readAttempts, readId, readInstant, readName, readObject, readSmtpCode, readText } from "@/lib/adapters/wire-fields";

const enhancedCode = z
  .object({ class: z.literal([2, 4, 5]), subject: z.int().min(0).max(999), detail: z.int().min(0).max(999) })
  .transform((code) => `${code.class}.${code.subject}.${code.detail}`)
  .nullable()
  .catch(null);

const nowhere = { code: null, content: null, enhanced_code: null };
const response = z.object({ code: field(readSmtpCode), content: field(readText), enhanced_code: enhancedCode }).catch(nowhere);

/** A log record, of any type: the fields that delivery feedback needs. Source: KumoMTA log record. */
export const wireRecord = z.object({
  type: z.string(),
  id: field(readId),
  recipient: z.unknown().optional(),
  queue: field(readName),
  response,
  peer_address: field(readObject),
  source_address: field(readObject),
  /** Whole seconds; event_time, where a version writes it, is finer. */
  timestamp: field(readInstant),
  event_time: field(readInstant),
  created: field(readInstant),
  created_time: field(readInstant),
  num_attempts: field(readAttempts),
  bounce_classification: field(readName),
  feedback_report: field(readObject),
  meta: field(readObject),
});
export type WireRecord = z.infer<typeof wireRecord>;
