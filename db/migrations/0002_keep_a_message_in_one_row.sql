-- A message becomes one row: its facts and the state that follows from them. The log, the inbox and the rejects are partitioned
-- by month, so that old details go by dropping a table. What was there is taken over into the month of this migration.
ALTER TABLE "inbox_batches" RENAME TO "old_inbox_batches";--> statement-breakpoint
ALTER TABLE "rejects" RENAME TO "old_rejects";--> statement-breakpoint
ALTER TABLE "delivery_log" RENAME TO "old_delivery_log";--> statement-breakpoint
ALTER TABLE "old_inbox_batches" DROP CONSTRAINT "inbox_batches_pkey", DROP CONSTRAINT "inbox_batches_same_batch";--> statement-breakpoint
DROP INDEX "inbox_batches_queued", "inbox_batches_recent", "rejects_of_feed", "rejects_of_batch", "delivery_log_by_recipient", "delivery_log_open", "delivery_log_failed", "delivery_log_complained", "delivery_log_message_id", "delivery_log_recipient";--> statement-breakpoint
ALTER SEQUENCE "inbox_batches_id_seq" RENAME TO "old_inbox_batches_id_seq";--> statement-breakpoint
ALTER SEQUENCE "rejects_id_seq" RENAME TO "old_rejects_id_seq";--> statement-breakpoint
CREATE TABLE "months" (
	"month" integer PRIMARY KEY NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batches_dropped_at" timestamp with time zone,
	"events_dropped_at" timestamp with time zone,
	"log_dropped_at" timestamp with time zone
);--> statement-breakpoint
CREATE TABLE "retention" (
	"what" text PRIMARY KEY NOT NULL,
	"days" integer
);--> statement-breakpoint
CREATE TABLE "schedules" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "proofs" (
	"delivery_id" bigint PRIMARY KEY NOT NULL,
	"proven_at" timestamp with time zone NOT NULL,
	"messages" bigint NOT NULL,
	"events" bigint NOT NULL,
	"differences" integer NOT NULL,
	"detail" jsonb DEFAULT '[]'::jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "inbox_batches" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "inbox_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month" integer NOT NULL,
	"feed_id" integer NOT NULL,
	"digest" uuid NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body" "bytea" NOT NULL,
	"items" integer NOT NULL,
	"state" text NOT NULL,
	"done_at" timestamp with time zone,
	"accepted" integer DEFAULT 0 NOT NULL,
	"repeated" integer DEFAULT 0 NOT NULL,
	"unmatched" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"ignored" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "inbox_batches_id_month_pk" PRIMARY KEY("id","month"),
	CONSTRAINT "inbox_batches_same_batch" UNIQUE("feed_id","digest","month")
) PARTITION BY LIST ("month");--> statement-breakpoint
CREATE TABLE "rejects" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "rejects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month" integer NOT NULL,
	"feed_id" integer NOT NULL,
	"batch_id" bigint NOT NULL,
	"item" integer NOT NULL,
	"reason" text NOT NULL,
	"detail" text,
	"raw" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rejects_id_month_pk" PRIMARY KEY("id","month")
) PARTITION BY LIST ("month");--> statement-breakpoint
CREATE TABLE "delivery_log" (
	"delivery_id" bigint NOT NULL,
	"message_key" uuid NOT NULL,
	"month" integer NOT NULL,
	"attempt_events" integer NOT NULL,
	"relayed_at" timestamp with time zone,
	"held_since" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	"deferral_at" timestamp with time zone,
	"deferral_id" bigint,
	"terminal_at" timestamp with time zone,
	"terminal_id" bigint,
	"last_event_at" timestamp with time zone,
	"booked_at" timestamp with time zone GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind = 'delivered' then null
  else greatest(terminal_at, delivered_at) end) STORED,
	"prev_relayed_at" timestamp with time zone,
	"prev_delivered_at" timestamp with time zone,
	"prev_booked_at" timestamp with time zone,
	"terminal_kind" "event_kind",
	"outcome" "outcome" GENERATED ALWAYS AS (case
  when terminal_kind = 'delivered' then 'delivered'::outcome
  when terminal_kind is not null then 'failed'::outcome
  when deferral_at is not null then 'deferred'::outcome
  when relayed_at is not null then 'relayed'::outcome
  else 'pending'::outcome end) STORED NOT NULL,
	"prev_outcome" "outcome",
	"terminal_type" "failure_type",
	"deferral_type" "failure_type",
	"failed_by" "failed_by" GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind = 'delivered' then null
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
	"terminal_class" smallint,
	"terminal_reason_code" smallint,
	"deferral_reason_code" smallint,
	"prev_reason_code" smallint,
	"prev_complained" boolean,
	"recipient" text collate "C" NOT NULL,
	"message_id" text collate "C",
	"event_ids" bigint[] NOT NULL,
	"facts" text,
	CONSTRAINT "delivery_log_delivery_id_message_key_month_pk" PRIMARY KEY("delivery_id","message_key","month")
) PARTITION BY LIST ("month");--> statement-breakpoint
ALTER TABLE "inbox_batches" ALTER COLUMN "body" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "months" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "expiry_due_at" timestamp with time zone;--> statement-breakpoint
INSERT INTO "months" ("month") SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYYMM')::integer;--> statement-breakpoint
DO $$
DECLARE m integer := (SELECT max(month) FROM months);
BEGIN
  EXECUTE format('CREATE TABLE inbox_batches_%s PARTITION OF inbox_batches FOR VALUES IN (%s)', m, m);
  EXECUTE format('CREATE TABLE rejects_%s PARTITION OF rejects FOR VALUES IN (%s)', m, m);
  EXECUTE format('CREATE TABLE delivery_log_%s PARTITION OF delivery_log FOR VALUES IN (%s)', m, m);
END $$;--> statement-breakpoint
INSERT INTO "inbox_batches" ("id", "month", "feed_id", "digest", "received_at", "body", "items", "state", "done_at", "accepted", "repeated", "unmatched", "rejected", "ignored")
OVERRIDING SYSTEM VALUE
SELECT "id", (SELECT max(month) FROM months), "feed_id", "digest", "received_at", "body", "items", "state", "done_at", "accepted", "repeated", "unmatched", "rejected", "ignored"
FROM "old_inbox_batches";--> statement-breakpoint
INSERT INTO "rejects" ("id", "month", "feed_id", "batch_id", "item", "reason", "detail", "raw", "received_at")
OVERRIDING SYSTEM VALUE
SELECT "id", (SELECT max(month) FROM months), "feed_id", "batch_id", "item", "reason", "detail", "raw", "received_at" FROM "old_rejects";--> statement-breakpoint
SELECT setval('inbox_batches_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM old_inbox_batches), false), setval('rejects_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM old_rejects), false);--> statement-breakpoint
INSERT INTO "delivery_log" ("delivery_id", "message_key", "month", "recipient", "message_id", "relayed_at", "held_since", "delivered_at", "complained_at",
  "deferral_at", "deferral_id", "deferral_reason_code", "deferral_type", "attempt_events", "max_attempt",
  "terminal_class", "terminal_at", "terminal_kind", "terminal_id", "terminal_reason_code", "terminal_type", "last_event_at", "event_ids", "facts")
SELECT l.delivery_id, l.message_key, (SELECT max(month) FROM months), l.recipient, l.message_id, l.relayed_at, l.held_since, l.delivered_at, l.complained_at,
  l.deferral_at, ('x0' || substr(replace(l.deferral_id::text, '-', ''), 1, 15))::bit(64)::bigint, l.deferral_reason_code, l.deferral_type, l.attempt_events, l.max_attempt,
  l.terminal_class, l.terminal_at, l.terminal_kind, ('x0' || substr(replace(l.terminal_id::text, '-', ''), 1, 15))::bit(64)::bigint, l.terminal_reason_code, l.terminal_type, l.last_event_at,
  coalesce(e.ids, '{}'), e.facts
FROM "old_delivery_log" l LEFT JOIN (
  SELECT delivery_id, message_key, array_agg(('x0' || substr(replace(id::text, '-', ''), 1, 15))::bit(64)::bigint ORDER BY at, id) AS ids,
    string_agg(json_build_array(kind, round(extract(epoch from at) * 1000)::bigint, feed_id, batch_id, attempt, mx, sending_ip, queue_time_ms, bounce_class,
      smtp_code, enhanced_code, text, reason_code, failure_type, rule_id, CASE WHEN inferred THEN true END)::text, E'\n' ORDER BY at, id) AS facts
  FROM feedback_events GROUP BY delivery_id, message_key
) e ON e.delivery_id = l.delivery_id AND e.message_key = l.message_key;--> statement-breakpoint
UPDATE "deliveries" d SET months = ARRAY[(SELECT max(month) FROM months)], expiry_due_at = (
  SELECT min(l.held_since) FROM delivery_log l WHERE l.delivery_id = d.id AND l.outcome IN ('relayed', 'deferred')
) + make_interval(secs => least(d.requested_validity_seconds, 302400))
WHERE EXISTS (SELECT FROM delivery_log l WHERE l.delivery_id = d.id);--> statement-breakpoint
INSERT INTO "counters" ("delivery_id", "scope", "bucket", "metric", "n")
SELECT delivery_id, wide.scope, floor(bucket::numeric / wide.minutes)::bigint::text, metric, sum(n)
FROM "counters", (VALUES ('hour', 60), ('day', 1440)) AS wide(scope, minutes)
WHERE counters.scope = 'minute' GROUP BY 1, 2, 3, 4;--> statement-breakpoint
DROP TABLE "old_inbox_batches", "old_rejects", "old_delivery_log", "feedback_events";--> statement-breakpoint
ALTER TABLE "unmatched_events" ALTER COLUMN "id" TYPE bigint USING ('x0' || substr(replace(id::text, '-', ''), 1, 15))::bit(64)::bigint;--> statement-breakpoint
CREATE INDEX "delivery_log_by_outcome" ON "delivery_log" USING btree ("delivery_id","outcome","recipient","message_key");--> statement-breakpoint
CREATE INDEX "delivery_log_open" ON "delivery_log" USING btree ("delivery_id","held_since") WHERE outcome in ('relayed', 'deferred');--> statement-breakpoint
CREATE INDEX "delivery_log_failed_by" ON "delivery_log" USING btree ("delivery_id","failed_by","recipient","message_key") WHERE outcome = 'failed';--> statement-breakpoint
CREATE INDEX "delivery_log_failed_reason" ON "delivery_log" USING btree ("delivery_id",coalesce(terminal_reason_code, 0),"recipient","message_key") WHERE outcome = 'failed';--> statement-breakpoint
CREATE INDEX "delivery_log_complained" ON "delivery_log" USING btree ("delivery_id","recipient","message_key") WHERE complained_at is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_message_id" ON "delivery_log" USING hash ("message_id");--> statement-breakpoint
CREATE INDEX "delivery_log_recipient" ON "delivery_log" USING hash ("recipient");--> statement-breakpoint
CREATE INDEX "delivery_log_full" ON "delivery_log" USING btree ("delivery_id","message_key") WHERE cardinality(event_ids) >= 10000;--> statement-breakpoint
CREATE INDEX "rejects_of_feed" ON "rejects" USING btree ("feed_id","id");--> statement-breakpoint
CREATE INDEX "rejects_of_batch" ON "rejects" USING btree ("batch_id","item");--> statement-breakpoint
CREATE INDEX "inbox_batches_recent" ON "inbox_batches" USING btree ("feed_id","id");--> statement-breakpoint
CREATE INDEX "inbox_batches_queued" ON "inbox_batches" USING btree ("id") INCLUDE ("feed_id", "items", "received_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "deliveries_expiry_due" ON "deliveries" USING btree ("expiry_due_at");--> statement-breakpoint
CREATE INDEX "deliveries_replayed" ON "deliveries" USING btree ("id") WHERE clock_at is not null;
