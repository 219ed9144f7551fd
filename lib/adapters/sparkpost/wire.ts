import { readAttempts, readBounceClass, readId, readInstant, readName, readObject, readQueueTime, readSmtpCode, readText } from "@/lib/adapters/wire-fields";

export type WireEvent = ReturnType<typeof readWireEvent>;

/**
 * An event within the envelope, of any class: the fields that delivery feedback needs. Every field may be absent or odd, and
 * then is null; nothing is refused here. Read by hand rather than by a schema: it runs for each of a batch's thousands of items.
 * Source: SparkPost webhook event reference.
 */
export function readWireEvent(body: Record<string, unknown>) {
  return {
    timestamp: readInstant(body.timestamp),
    message_id: readId(body.message_id),
    rcpt_to: body.rcpt_to,
    raw_rcpt_to: body.raw_rcpt_to,
    num_retries: readAttempts(body.num_retries),
    bounce_class: readBounceClass(body.bounce_class),
    error_code: readSmtpCode(body.error_code),
    raw_reason: readText(body.raw_reason),
    reason: readText(body.reason),
    ip_address: readName(body.ip_address),
    sending_ip: readName(body.sending_ip),
    queue_time: readQueueTime(body.queue_time),
    rcpt_meta: readObject(body.rcpt_meta),
    campaign_id: readName(body.campaign_id),
    transmission_id: readName(body.transmission_id),
  };
}
