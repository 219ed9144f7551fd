import type { Connection } from "@/db/client";
import type { EventKind, Fact } from "@/lib/domain/event";
import type { FailureType } from "@/lib/domain/qualification/qualification";

export type FactRow = Fact & { messageKey: string };
type Stored = {
  messageKey: string;
  id: string;
  kind: EventKind;
  at: number;
  attempt: number | null;
  inferred: boolean;
  reasonCode: number | null;
  failureType: FailureType | null;
  ruleId: string | null;
};

/** Facts of a delivery in order of message key, those of whole messages after `after`; at most about `limit`, but never a message in part. */
export async function readFacts(db: Connection, { deliveryId, after, limit }: { deliveryId: number; after: string | null; limit: number }): Promise<FactRow[]> {
  const { rows } = await db.query<Stored>(
    `select message_key as "messageKey", id, kind, at, attempt, inferred, reason_code as "reasonCode", failure_type as "failureType", rule_id as "ruleId"
     from feedback_events
     where delivery_id = $1 and message_key > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
       and message_key <= coalesce((
         select message_key from feedback_events
         where delivery_id = $1 and message_key > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
         order by message_key, id offset $3 limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     order by message_key, id`,
    [deliveryId, after, limit],
  );
  return rows.map(({ reasonCode, failureType, ruleId, ...fact }) => ({
    ...fact,
    qualification: reasonCode === null || failureType === null ? null : { reasonCode, type: failureType, ruleId: ruleId ?? "" },
  }));
}
