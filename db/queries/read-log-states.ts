import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";
import type { Outcome } from "@/lib/domain/message-state";

/** What the log says of a message, to be compared with what its events say. Instants in epoch ms. */
export type LogState = {
  messageKey: string;
  outcome: Outcome;
  failedBy: FailedBy | null;
  relayedAt: number | null;
  heldSince: number | null;
  deliveredAt: number | null;
  complainedAt: number | null;
  deferredSince: number | null;
  deferralAt: number | null;
  deferralId: string | null;
  deferralReasonCode: number | null;
  attemptEvents: number;
  maxAttempt: number;
  terminalAt: number | null;
  terminalId: string | null;
  terminalReasonCode: number | null;
  reply: string | null;
  routeAt: number | null;
  routeId: string | null;
  mx: string | null;
  ip: string | null;
  lastEventAt: number | null;
};

/** The log of a delivery in order of message key: the rows after `after` up to `upTo`, both keys; open ends where null. */
export async function readLogStates(
  db: Connection,
  { deliveryId, after, upTo }: { deliveryId: number; after: string | null; upTo: string | null },
): Promise<LogState[]> {
  const { rows } = await db.query<LogState>(
    `select l.message_key as "messageKey", outcome, failed_by as "failedBy", relayed_at as "relayedAt", held_since as "heldSince",
       delivered_at as "deliveredAt", complained_at as "complainedAt", deferred_since as "deferredSince", deferral_at as "deferralAt",
       lpad(to_hex(deferral_id), 15, '0') as "deferralId",
       deferral_reason_code as "deferralReasonCode", attempt_events as "attemptEvents", max_attempt as "maxAttempt",
       terminal_at as "terminalAt", lpad(to_hex(terminal_id), 15, '0') as "terminalId", terminal_reason_code as "terminalReasonCode",
       reply.template as reply, route_at as "routeAt", lpad(to_hex(route_id), 15, '0') as "routeId", mx.name as mx, ip.name as ip, last_event_at as "lastEventAt"
     from delivery_log l left join replies reply on reply.id = l.reply_id left join hosts mx on mx.id = l.mx_id left join hosts ip on ip.id = l.ip_id
     where delivery_id = $1 and ($2::uuid is null or message_key > $2) and ($3::uuid is null or message_key <= $3)
     order by message_key`,
    [deliveryId, after, upTo],
  );
  return rows;
}
