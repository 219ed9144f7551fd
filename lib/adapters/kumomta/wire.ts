import { z } from "zod";
import { attemptsField, idField, instantField, nameField, objectField, smtpCodeField, textField } from "@/lib/adapters/wire-fields";

const enhancedCode = z
  .object({ class: z.literal([2, 4, 5]), subject: z.int().min(0).max(999), detail: z.int().min(0).max(999) })
  .transform((code) => `${code.class}.${code.subject}.${code.detail}`)
  .nullable()
  .catch(null);

const nowhere = { code: null, content: null, enhanced_code: null };
const response = z.object({ code: smtpCodeField, content: textField, enhanced_code: enhancedCode }).catch(nowhere);

/** A log record, of any type: the fields that delivery feedback needs. Source: KumoMTA log record. */
export const wireRecord = z.object({
  type: z.string(),
  id: idField,
  recipient: z.unknown().optional(),
  queue: nameField,
  response,
  peer_address: objectField,
  source_address: objectField,
  /** Whole seconds; event_time, where a version writes it, is finer. */
  timestamp: instantField,
  event_time: instantField,
  created: instantField,
  created_time: instantField,
  num_attempts: attemptsField,
  bounce_classification: nameField,
  feedback_report: objectField,
  meta: objectField,
});
export type WireRecord = z.infer<typeof wireRecord>;
