import { z } from "zod";
import {
  attemptsField,
  bounceClassField,
  idField,
  instantField,
  isObject,
  nameField,
  objectField,
  queueTimeField,
  smtpCodeField,
  textField,
} from "@/lib/adapters/wire-fields";

/** `{"msys":{"<class>":{…}}}`, the envelope of each item. */
export const envelope = z.object({ msys: z.custom<Record<string, unknown>>(isObject) });

/** An event within the envelope, of any class: the fields that delivery feedback needs. Source: SparkPost webhook event reference. */
export const wireEvent = z.object({
  timestamp: instantField,
  message_id: idField,
  rcpt_to: z.unknown().optional(),
  raw_rcpt_to: z.unknown().optional(),
  num_retries: attemptsField,
  bounce_class: bounceClassField,
  error_code: smtpCodeField,
  raw_reason: textField,
  reason: textField,
  ip_address: nameField,
  sending_ip: nameField,
  queue_time: queueTimeField,
  rcpt_meta: objectField,
  campaign_id: nameField,
  transmission_id: nameField,
});
export type WireEvent = z.infer<typeof wireEvent>;
