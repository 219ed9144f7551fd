CREATE TYPE "public"."event_kind" AS ENUM('relayed', 'deferred', 'complained', 'rejected', 'expired', 'delivered', 'bounced', 'late-bounced');--> statement-breakpoint
CREATE TYPE "public"."failed_by" AS ENUM('hard', 'soft', 'block', 'admin', 'undetermined', 'late', 'inferred');--> statement-breakpoint
CREATE TYPE "public"."failure_type" AS ENUM('hard', 'soft', 'block', 'admin', 'undetermined', 'not-a-failure');--> statement-breakpoint
CREATE TYPE "public"."mode" AS ENUM('relay', 'efs');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('pending', 'relayed', 'deferred', 'delivered', 'failed');--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_name_unique" UNIQUE("name"),
	CONSTRAINT "api_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"delivery_id" bigint NOT NULL,
	"scope" text collate "C" NOT NULL,
	"bucket" text collate "C" NOT NULL,
	"metric" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counters_delivery_id_scope_bucket_metric_pk" PRIMARY KEY("delivery_id","scope","bucket","metric")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"label" text NOT NULL,
	"mode" "mode" NOT NULL,
	"keyed_by" text NOT NULL,
	"declared_at" timestamp with time zone,
	"target" bigint,
	"requested_validity_seconds" integer NOT NULL,
	"feed_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_event_at" timestamp with time zone,
	"last_event_at" timestamp with time zone,
	"latest_relay_at" timestamp with time zone,
	"clock_at" timestamp with time zone,
	CONSTRAINT "deliveries_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "delivery_log" (
	"delivery_id" bigint NOT NULL,
	"message_key" uuid NOT NULL,
	"recipient" text collate "C" NOT NULL,
	"message_id" text collate "C",
	"relayed_at" timestamp with time zone,
	"held_since" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	"deferral_at" timestamp with time zone,
	"deferral_id" uuid,
	"deferral_reason_code" smallint,
	"deferral_type" "failure_type",
	"attempt_events" integer NOT NULL,
	"max_attempt" integer NOT NULL,
	"terminal_class" smallint,
	"terminal_at" timestamp with time zone,
	"terminal_kind" "event_kind",
	"terminal_id" uuid,
	"terminal_reason_code" smallint,
	"terminal_type" "failure_type",
	"last_event_at" timestamp with time zone,
	"outcome" "outcome" GENERATED ALWAYS AS (case
  when terminal_kind = 'delivered' then 'delivered'::outcome
  when terminal_kind is not null then 'failed'::outcome
  when deferral_at is not null then 'deferred'::outcome
  when relayed_at is not null then 'relayed'::outcome
  else 'pending'::outcome end) STORED NOT NULL,
	"failed_by" "failed_by" GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind = 'delivered' then null
  when terminal_class = 2 then 'late'::failed_by
  when terminal_class = 0 then 'inferred'::failed_by
  when terminal_type = 'hard' then 'hard'::failed_by
  when terminal_type = 'soft' then 'soft'::failed_by
  when terminal_type = 'block' then 'block'::failed_by
  when terminal_type = 'admin' then 'admin'::failed_by
  else 'undetermined'::failed_by end) STORED,
	"booked_at" timestamp with time zone GENERATED ALWAYS AS (case
  when terminal_kind is null or terminal_kind = 'delivered' then null
  else greatest(terminal_at, delivered_at) end) STORED,
	"prev_outcome" "outcome",
	"prev_relayed_at" timestamp with time zone,
	"prev_delivered_at" timestamp with time zone,
	"prev_booked_at" timestamp with time zone,
	"prev_failed_by" "failed_by",
	"prev_reason_code" smallint,
	"prev_complained" boolean,
	CONSTRAINT "delivery_log_delivery_id_message_key_pk" PRIMARY KEY("delivery_id","message_key")
);
--> statement-breakpoint
CREATE TABLE "feed_counters" (
	"feed_id" integer NOT NULL,
	"metric" text NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "feed_counters_feed_id_metric_pk" PRIMARY KEY("feed_id","metric")
);
--> statement-breakpoint
CREATE TABLE "feedback_events" (
	"delivery_id" bigint NOT NULL,
	"message_key" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "event_kind" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"inferred" boolean DEFAULT false NOT NULL,
	"attempt" integer,
	"bounce_class" integer,
	"smtp_code" smallint,
	"enhanced_code" text,
	"text" text,
	"mx" text,
	"sending_ip" text,
	"queue_time_ms" bigint,
	"reason_code" smallint,
	"failure_type" "failure_type",
	"rule_id" text,
	"feed_id" integer,
	"batch_id" bigint,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_events_delivery_id_message_key_id_pk" PRIMARY KEY("delivery_id","message_key","id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"format" text NOT NULL,
	"token_hash" text NOT NULL,
	"delivery_from" text[] DEFAULT '{metadataDeliveryId,campaignId,transmissionId}' NOT NULL,
	"delivery_key_prefix" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_received_at" timestamp with time zone,
	"last_event_at" timestamp with time zone,
	CONSTRAINT "feeds_key_unique" UNIQUE("key"),
	CONSTRAINT "feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "inbox_batches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "inbox_batches_same_batch" UNIQUE("feed_id","digest")
);
--> statement-breakpoint
CREATE TABLE "rejects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rejects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"feed_id" integer NOT NULL,
	"batch_id" bigint NOT NULL,
	"item" integer NOT NULL,
	"reason" text NOT NULL,
	"detail" text,
	"raw" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replays" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "replays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scenario" text,
	"label" text NOT NULL,
	"seed" integer NOT NULL,
	"messages" integer NOT NULL,
	"mode" "mode" NOT NULL,
	"speed" double precision NOT NULL,
	"state" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"total_items" integer NOT NULL,
	"elapsed_ms" bigint DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"span_ms" bigint NOT NULL,
	"feed_id" integer NOT NULL,
	"delivery_id" bigint,
	"captured" "bytea",
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unmatched_events" (
	"feed_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"delivery_id" bigint,
	"message_id" text,
	"recipient" text,
	"kind" "event_kind" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"adapted" jsonb NOT NULL,
	"batch_id" bigint NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unmatched_events_feed_id_id_pk" PRIMARY KEY("feed_id","id")
);
--> statement-breakpoint
CREATE INDEX "deliveries_recent" ON "deliveries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "delivery_log_by_recipient" ON "delivery_log" USING btree ("delivery_id","recipient","message_key");--> statement-breakpoint
CREATE INDEX "delivery_log_open" ON "delivery_log" USING btree ("delivery_id","held_since") WHERE outcome in ('relayed', 'deferred');--> statement-breakpoint
CREATE INDEX "delivery_log_failed" ON "delivery_log" USING btree ("delivery_id","failed_by","terminal_reason_code","recipient","message_key") WHERE outcome = 'failed';--> statement-breakpoint
CREATE INDEX "delivery_log_complained" ON "delivery_log" USING btree ("delivery_id","recipient") WHERE complained_at is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_message_id" ON "delivery_log" USING hash ("message_id");--> statement-breakpoint
CREATE INDEX "delivery_log_recipient" ON "delivery_log" USING hash ("recipient");--> statement-breakpoint
CREATE INDEX "inbox_batches_queued" ON "inbox_batches" USING btree ("id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "inbox_batches_recent" ON "inbox_batches" USING btree ("feed_id","id");--> statement-breakpoint
CREATE INDEX "rejects_of_feed" ON "rejects" USING btree ("feed_id","id");--> statement-breakpoint
CREATE INDEX "rejects_of_batch" ON "rejects" USING btree ("batch_id","item");--> statement-breakpoint
CREATE INDEX "unmatched_events_due" ON "unmatched_events" USING btree ("next_try_at");