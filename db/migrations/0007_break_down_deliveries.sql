-- Messages that a sender excludes, breakdowns by domain, host and reply, and counters in time for every standing. Two enums get new
-- values, which the log's derived columns use at once: the types are made anew, and the log is written anew beside the old one.
ALTER TYPE "event_kind" RENAME TO "old_event_kind";--> statement-breakpoint
ALTER TYPE "outcome" RENAME TO "old_outcome";--> statement-breakpoint
CREATE TYPE "public"."event_kind" AS ENUM('targeted', 'relayed', 'deferred', 'complained', 'excluded', 'rejected', 'expired', 'delivered', 'bounced', 'late-bounced');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('pending', 'relayed', 'deferred', 'delivered', 'failed', 'ignored');--> statement-breakpoint
CREATE TABLE "hosts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hosts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text collate "C" NOT NULL,
	CONSTRAINT "hosts_name_unique" UNIQUE("name")
);--> statement-breakpoint
CREATE TABLE "replies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "replies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"template" text collate "C" NOT NULL,
	CONSTRAINT "replies_template_unique" UNIQUE("template")
);--> statement-breakpoint
CREATE TABLE "breakdowns" (
	"delivery_id" bigint NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"relayed" integer DEFAULT 0 NOT NULL,
	"deferred" integer DEFAULT 0 NOT NULL,
	"delivered" integer DEFAULT 0 NOT NULL,
	"ignored" integer DEFAULT 0 NOT NULL,
	"hard" integer DEFAULT 0 NOT NULL,
	"soft" integer DEFAULT 0 NOT NULL,
	"block" integer DEFAULT 0 NOT NULL,
	"admin" integer DEFAULT 0 NOT NULL,
	"undetermined" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"inferred" integer DEFAULT 0 NOT NULL,
	"complained" integer DEFAULT 0 NOT NULL,
	"dimension" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	CONSTRAINT "breakdowns_delivery_id_dimension_value_pk" PRIMARY KEY("delivery_id","dimension","value")
);--> statement-breakpoint
CREATE TABLE "failure_breakdowns" (
	"delivery_id" bigint NOT NULL,
	"n" integer NOT NULL,
	"failed_by" "failed_by" NOT NULL,
	"reason_code" smallint NOT NULL,
	"dimension" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	CONSTRAINT "failure_breakdowns_pk" PRIMARY KEY("delivery_id","dimension","value","reason_code","failed_by")
);--> statement-breakpoint
ALTER TABLE "delivery_log" RENAME TO "old_delivery_log";--> statement-breakpoint
CREATE TABLE "delivery_log" (
	"delivery_id" bigint NOT NULL,
	"message_key" uuid NOT NULL,
	"month" integer NOT NULL,
	"attempt_events" integer NOT NULL,
	"relayed_at" timestamp with time zone,
	"held_since" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	"deferred_since" timestamp with time zone,
	"deferral_at" timestamp with time zone,
	"deferral_id" bigint,
	"terminal_at" timestamp with time zone,
	"terminal_id" bigint,
	"route_at" timestamp with time zone,
	"route_id" bigint,
	"last_event_at" timestamp with time zone,
	"booked_at" timestamp with time zone GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind in ('delivered', 'excluded') then null
  else greatest(terminal_at, delivered_at) end) STORED,
	"prev_relayed_at" timestamp with time zone,
	"prev_delivered_at" timestamp with time zone,
	"prev_booked_at" timestamp with time zone,
	"prev_deferred_since" timestamp with time zone,
	"prev_complained_at" timestamp with time zone,
	"terminal_kind" "event_kind",
	"outcome" "outcome" GENERATED ALWAYS AS (case
  when terminal_kind = 'delivered' then 'delivered'::outcome
  when terminal_kind <> 'excluded' then 'failed'::outcome
  when deferral_at is not null then 'deferred'::outcome
  when relayed_at is not null then 'relayed'::outcome
  when terminal_kind is not null then 'ignored'::outcome
  else 'pending'::outcome end) STORED NOT NULL,
	"prev_outcome" "outcome",
	"terminal_type" "failure_type",
	"deferral_type" "failure_type",
	"failed_by" "failed_by" GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind in ('delivered', 'excluded') then null
  when terminal_class = 2 then 'late'::failed_by
  when terminal_class = 0 then 'inferred'::failed_by
  when terminal_type = 'hard' then 'hard'::failed_by
  when terminal_type = 'soft' then 'soft'::failed_by
  when terminal_type = 'block' then 'block'::failed_by
  when terminal_type = 'admin' then 'admin'::failed_by
  else 'undetermined'::failed_by end) STORED,
	"prev_failed_by" "failed_by",
	"prev_events" integer,
	"max_attempt" integer NOT NULL,
	"mx_id" integer,
	"ip_id" integer,
	"prev_mx_id" integer,
	"prev_ip_id" integer,
	"reply_id" integer,
	"prev_reply_id" integer,
	"terminal_class" smallint,
	"terminal_reason_code" smallint,
	"deferral_reason_code" smallint,
	"prev_reason_code" smallint,
	"recipient" text collate "C" NOT NULL,
	"message_id" text collate "C",
	"event_ids" bigint[] NOT NULL,
	"facts" text
) PARTITION BY LIST ("month");--> statement-breakpoint
DO $$
DECLARE old record;
BEGIN
  FOR old IN SELECT c.relname AS name, substring(c.relname from '\d+$')::integer AS month
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'old_delivery_log'::regclass
  LOOP
    EXECUTE format('ALTER TABLE %I RENAME TO %I', old.name, 'old_' || old.name);
    EXECUTE format('CREATE TABLE %I PARTITION OF delivery_log FOR VALUES IN (%s)', old.name, old.month);
  END LOOP;
END $$;--> statement-breakpoint
INSERT INTO "hosts" ("name")
SELECT DISTINCT h.name FROM "old_delivery_log" l, unnest(l.event_ids, string_to_array(l.facts, E'\n')) AS e(id, line), LATERAL (SELECT e.line::jsonb AS fact) AS f, LATERAL (VALUES (nullif(left(lower((fact ->> 5) COLLATE "C"), 255), '')), (nullif(left(lower((fact ->> 6) COLLATE "C"), 255), ''))) AS h(name)
WHERE fact ->> 0 IN ('deferred', 'delivered', 'bounced') AND h.name IS NOT NULL ORDER BY 1;--> statement-breakpoint
INSERT INTO "delivery_log" (delivery_id, message_key, month, recipient, message_id, relayed_at, held_since, delivered_at, complained_at, deferral_at, deferral_id, deferral_reason_code, deferral_type, attempt_events, max_attempt, terminal_class, terminal_at, terminal_kind, terminal_id, terminal_reason_code, terminal_type, last_event_at, event_ids, facts, deferred_since, route_at, route_id, mx_id, ip_id)
SELECT l.delivery_id, l.message_key, l.month, l.recipient, l.message_id, l.relayed_at, l.held_since, l.delivered_at, l.complained_at, l.deferral_at, l.deferral_id, l.deferral_reason_code, l.deferral_type, l.attempt_events, l.max_attempt, l.terminal_class, l.terminal_at, l.terminal_kind::text::event_kind, l.terminal_id, l.terminal_reason_code, l.terminal_type, l.last_event_at, l.event_ids, l.facts,
  coalesce(d.since, l.deferral_at), r.at, r.id, mx.id, ip.id
FROM "old_delivery_log" l
LEFT JOIN LATERAL (
  SELECT to_timestamp(min((fact ->> 1)::float8) / 1000.0) AS since FROM unnest(l.event_ids, string_to_array(l.facts, E'\n')) AS e(id, line), LATERAL (SELECT e.line::jsonb AS fact) AS f WHERE l.deferral_at IS NOT NULL AND fact ->> 0 = 'deferred'
) AS d ON true
LEFT JOIN LATERAL (
  SELECT to_timestamp((fact ->> 1)::float8 / 1000.0) AS at, e.id, nullif(left(lower((fact ->> 5) COLLATE "C"), 255), '') AS mx, nullif(left(lower((fact ->> 6) COLLATE "C"), 255), '') AS ip FROM unnest(l.event_ids, string_to_array(l.facts, E'\n')) AS e(id, line), LATERAL (SELECT e.line::jsonb AS fact) AS f
  WHERE fact ->> 0 IN ('deferred', 'delivered', 'bounced') AND (nullif(left(lower((fact ->> 5) COLLATE "C"), 255), '') IS NOT NULL OR nullif(left(lower((fact ->> 6) COLLATE "C"), 255), '') IS NOT NULL)
  ORDER BY (fact ->> 1)::float8 DESC, e.id DESC LIMIT 1
) AS r ON true
LEFT JOIN "hosts" mx ON mx.name = r.mx LEFT JOIN "hosts" ip ON ip.name = r.ip;--> statement-breakpoint
DROP TABLE "old_delivery_log";--> statement-breakpoint
ALTER TABLE "unmatched_events" ALTER COLUMN "kind" TYPE "event_kind" USING "kind"::text::"event_kind";--> statement-breakpoint
DROP TYPE "old_event_kind", "old_outcome";--> statement-breakpoint
ALTER TABLE "delivery_log" ADD CONSTRAINT "delivery_log_delivery_id_message_key_month_pk" PRIMARY KEY("delivery_id","message_key","month");--> statement-breakpoint
CREATE INDEX "delivery_log_by_outcome" ON "delivery_log" USING btree ("delivery_id","outcome","recipient","message_key");--> statement-breakpoint
CREATE INDEX "delivery_log_open" ON "delivery_log" USING btree ("delivery_id","held_since") WHERE outcome in ('relayed', 'deferred') and held_since is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_failed_by" ON "delivery_log" USING btree ("delivery_id","failed_by","recipient","message_key") WHERE failed_by is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_failed_reason" ON "delivery_log" USING btree ("delivery_id",coalesce(terminal_reason_code, 0),"failed_by","recipient","message_key") WHERE failed_by is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_deferred_reason" ON "delivery_log" USING btree ("delivery_id","deferral_reason_code","recipient","message_key") WHERE outcome = 'deferred' and deferral_reason_code is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_complained" ON "delivery_log" USING btree ("delivery_id","recipient","message_key","month") WHERE complained_at is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_message_id" ON "delivery_log" USING hash ("message_id");--> statement-breakpoint
CREATE INDEX "delivery_log_recipient" ON "delivery_log" USING hash ("recipient");--> statement-breakpoint
CREATE INDEX "delivery_log_domain" ON "delivery_log" USING btree ("delivery_id",split_part(recipient, '@', -1),"outcome");--> statement-breakpoint
CREATE INDEX "delivery_log_mx" ON "delivery_log" USING btree ("delivery_id","mx_id") WHERE outcome in ('failed', 'deferred') and mx_id is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_ip" ON "delivery_log" USING btree ("delivery_id","ip_id") WHERE outcome in ('failed', 'deferred') and ip_id is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_reply" ON "delivery_log" USING btree ("delivery_id","reply_id") WHERE reply_id is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_full" ON "delivery_log" USING btree ("delivery_id","message_key") WHERE cardinality(event_ids) >= 10000;--> statement-breakpoint
INSERT INTO "counters" ("delivery_id", "scope", "bucket", "metric", "n")
WITH courses AS (
  SELECT delivery_id, failed_by, coalesce(terminal_reason_code, 0) AS reason_code, complained_at, booked_at, deferred_since, held_since, ended_at,
    CASE WHEN deferred_since < coalesce(ended_at, 'infinity') THEN deferred_since END AS deferring_at,
    CASE WHEN outcome = 'delivered' AND relayed_at IS NOT NULL THEN delivered_at END AS timed_at,
    width_bucket(round(date_part('epoch', delivered_at - relayed_at) * 1000)::bigint, ARRAY[100, 141, 200, 283, 400, 566, 800, 1131, 1600, 2263, 3200, 4525, 6400, 9051, 12800, 18102, 25600, 36204, 51200, 72408, 102400, 144815, 204800, 289631, 409600, 579262, 819200, 1158524, 1638400, 2317048, 3276800, 4634095, 6553600, 9268190, 13107200, 18536380, 26214400, 37072760, 52428800, 74145520, 104857600, 148291040, 209715200, 296582080, 419430400]::bigint[]) AS latency
  FROM (SELECT *, CASE WHEN outcome IN ('delivered', 'failed') THEN coalesce(delivered_at, booked_at) END AS ended_at FROM "delivery_log") AS l
),
steps AS (
  SELECT delivery_id, prefix, metric, floor(date_part('epoch', at) / 60)::bigint AS minute, count(*) AS n
  FROM courses, LATERAL (VALUES
    ('', 'begun', least(held_since, ended_at)),
    ('', 'deferring', deferring_at),
    ('', 'settled', CASE WHEN deferring_at IS NOT NULL THEN ended_at END),
    ('', 'complained', complained_at),
    ('failed-', failed_by::text || '/' || reason_code, booked_at),
    ('latency-', latency::text, timed_at)
  ) AS step(prefix, metric, at)
  WHERE at IS NOT NULL GROUP BY 1, 2, 3, 4
)
SELECT delivery_id, prefix || scope, floor(minute / minutes)::bigint::text, metric, sum(n)
FROM steps, (VALUES ('minute', 1.0), ('hour', 60.0), ('day', 1440.0)) AS width(scope, minutes)
GROUP BY 1, 2, 3, 4;--> statement-breakpoint
INSERT INTO "breakdowns" ("delivery_id", "dimension", "value", "pending", "relayed", "deferred", "delivered", "ignored", "hard", "soft", "block", "admin", "undetermined", "late", "inferred", "complained")
SELECT l.delivery_id, v.dimension, v.value, count(*) FILTER (WHERE outcome = 'pending'),
  count(*) FILTER (WHERE outcome = 'relayed'),
  count(*) FILTER (WHERE outcome = 'deferred'),
  count(*) FILTER (WHERE outcome = 'delivered'),
  count(*) FILTER (WHERE outcome = 'ignored'),
  count(*) FILTER (WHERE failed_by = 'hard'),
  count(*) FILTER (WHERE failed_by = 'soft'),
  count(*) FILTER (WHERE failed_by = 'block'),
  count(*) FILTER (WHERE failed_by = 'admin'),
  count(*) FILTER (WHERE failed_by = 'undetermined'),
  count(*) FILTER (WHERE failed_by = 'late'),
  count(*) FILTER (WHERE failed_by = 'inferred'),
  count(*) FILTER (WHERE complained_at IS NOT NULL)
FROM "delivery_log" l LEFT JOIN "hosts" mx ON mx.id = l.mx_id LEFT JOIN "hosts" ip ON ip.id = l.ip_id, LATERAL (VALUES ('domain', split_part(l.recipient, '@', -1)), ('mx', mx.name), ('ip', ip.name)) AS v(dimension, value)
WHERE v.value IS NOT NULL GROUP BY 1, 2, 3;--> statement-breakpoint
INSERT INTO "failure_breakdowns" ("delivery_id", "dimension", "value", "reason_code", "failed_by", "n")
SELECT l.delivery_id, v.dimension, v.value, coalesce(l.terminal_reason_code, 0), l.failed_by, count(*)
FROM "delivery_log" l LEFT JOIN "hosts" mx ON mx.id = l.mx_id LEFT JOIN "hosts" ip ON ip.id = l.ip_id, LATERAL (VALUES ('domain', split_part(l.recipient, '@', -1)), ('mx', mx.name), ('ip', ip.name)) AS v(dimension, value)
WHERE l.failed_by IS NOT NULL AND v.value IS NOT NULL GROUP BY 1, 2, 3, 4, 5;--> statement-breakpoint
-- Replies are folded by lib/domain/reply-template: db/fold-stored-replies does what this asks for, and takes it back.
INSERT INTO "schedules" ("name") VALUES ('fold stored replies') ON CONFLICT DO NOTHING;
