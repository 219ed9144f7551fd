import type { Connection } from "@/db/client";
import type { EventKind } from "@/lib/domain/event";
import type { FailureType } from "@/lib/domain/qualification/qualification";

export type MessageEventRow = {
  id: string;
  kind: EventKind;
  at: number;
  inferred: boolean;
  attempt: number | null;
  bounceClass: number | null;
  smtpCode: number | null;
  enhancedCode: string | null;
  text: string | null;
  mx: string | null;
  sendingIp: string | null;
  queueTimeMs: number | null;
  reasonCode: number | null;
  failureType: FailureType | null;
  ruleId: string | null;
  batchId: number | null;
  feedKey: string | null;
  receivedAt: number;
};

/** The events of one message by time, then by rank of their kind. Instants in epoch ms. */
export async function readMessageEvents(db: Connection, { deliveryId, messageKey }: { deliveryId: number; messageKey: string }): Promise<MessageEventRow[]> {
  const { rows } = await db.query<MessageEventRow>(
    `select e.id, e.kind, e.at, e.inferred, e.attempt, e.bounce_class as "bounceClass", e.smtp_code as "smtpCode",
       e.enhanced_code as "enhancedCode", e.text, e.mx, e.sending_ip as "sendingIp", e.queue_time_ms as "queueTimeMs",
       e.reason_code as "reasonCode", e.failure_type as "failureType", e.rule_id as "ruleId", e.batch_id as "batchId",
       f.key as "feedKey", e.received_at as "receivedAt"
     from feedback_events e left join feeds f on f.id = e.feed_id
     where e.delivery_id = $1 and e.message_key = $2 order by e.at, e.kind, e.id`,
    [deliveryId, messageKey],
  );
  return rows;
}
