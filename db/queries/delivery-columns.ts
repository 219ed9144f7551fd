import type { Mode } from "@/lib/domain/mode";
import { holdsAllEvents } from "./proof-columns";

/** A delivery with its totals, as the summary and the list read it. Instants in epoch ms. */
export type DeliveryRow = {
  id: number;
  key: string;
  label: string;
  subject: string | null;
  sender: string | null;
  mode: Mode;
  target: number | null;
  /** Months that hold rows of its log, dropped ones too. */
  months: number[];
  requestedValiditySeconds: number;
  updatedAt: number;
  clockAt: number | null;
  firstEventAt: number | null;
  lastEventAt: number | null;
  latestRelayAt: number | null;
  /** Latest instant the MTA took a message that is still open. */
  openUntil: number | null;
  feedId: number;
  feedKey: string;
  totals: Record<string, number>;
  /** How many months hold rows of its log, and of how many of them the log, or the events, are no longer kept. */
  details: { months: number; withoutLog: number; withoutEvents: number };
  /** The latest recount of it. */
  proof: { at: number; messages: number; events: number; differences: number; complete: boolean } | null;
};

export const deliveryColumns = `d.id, d.key, d.label, d.subject, d.sender, d.mode, d.target, d.months, d.requested_validity_seconds as "requestedValiditySeconds",
  d.updated_at as "updatedAt", d.clock_at as "clockAt", d.first_event_at as "firstEventAt", d.last_event_at as "lastEventAt",
  d.latest_relay_at as "latestRelayAt",
  (select max(l.held_since) from delivery_log l where l.delivery_id = d.id and l.outcome in ('relayed', 'deferred')) as "openUntil",
  f.id as "feedId", f.key as "feedKey",
  coalesce((select jsonb_object_agg(c.metric, c.n) from counters c where c.delivery_id = d.id and c.scope = 'total'), '{}') as totals,
  (select jsonb_build_object('at', round(extract(epoch from p.proven_at) * 1000)::bigint, 'messages', p.messages, 'events', p.events, 'differences', p.differences,
      'complete', ${holdsAllEvents("d")})
    from proofs p where p.delivery_id = d.id) as proof,
  (select jsonb_build_object('months', count(*), 'withoutLog', count(m.log_dropped_at), 'withoutEvents', count(m.events_dropped_at))
    from months m where m.month = any (d.months)) as details`;
