CREATE TABLE "recipient_lists" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recipient_lists_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"list" text NOT NULL,
	"file" text,
	"state" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"counts" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "target_from" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "seen_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "relayed_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "deferred_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "delivered_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "failed_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "base" bigint GENERATED ALWAYS AS (greatest(coalesce(target, 0), seen_count)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "percent" double precision GENERATED ALWAYS AS (case when relayed_count + deferred_count + delivered_count + failed_count = 0 or greatest(coalesce(target, 0), seen_count) = 0 then null
  when mode = 'efs' then 100.0 * delivered_count / greatest(coalesce(target, 0), seen_count)
  else 100.0 * (greatest(coalesce(target, 0), seen_count) - failed_count) / greatest(coalesce(target, 0), seen_count) end) STORED;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "is_final" boolean GENERATED ALWAYS AS (delivered_count + failed_count > 0 and delivered_count + failed_count >= greatest(coalesce(target, 0), seen_count)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "recipient_lists_of_delivery" ON "recipient_lists" USING btree ("delivery_id","id");--> statement-breakpoint
CREATE INDEX "counters_of_time" ON "counters" USING btree ("scope","bucket","metric") WHERE scope in ('hour', 'day');--> statement-breakpoint
CREATE INDEX "deliveries_provisional" ON "deliveries" USING btree ("id") WHERE not is_final;--> statement-breakpoint
CREATE INDEX "deliveries_final" ON "deliveries" USING btree ("id") WHERE is_final;--> statement-breakpoint
CREATE INDEX "deliveries_by_last_event" ON "deliveries" USING btree (coalesce(last_event_at, '-infinity'),"id");--> statement-breakpoint
CREATE INDEX "deliveries_by_worst" ON "deliveries" USING btree (coalesce(percent, 101),"id");--> statement-breakpoint
CREATE INDEX "deliveries_by_best" ON "deliveries" USING btree (coalesce(percent, -1),"id");--> statement-breakpoint
CREATE INDEX "deliveries_by_base" ON "deliveries" USING btree ("base","id");--> statement-breakpoint
CREATE INDEX "deliveries_by_failed" ON "deliveries" USING btree ("failed_count","id");
--> statement-breakpoint
UPDATE "deliveries" d SET target_from = CASE WHEN d.target IS NOT NULL THEN 'declaration' END,
  seen_count = t.seen, relayed_count = t.relayed, deferred_count = t.deferred, delivered_count = t.delivered, failed_count = t.failed
FROM (
  SELECT delivery_id, coalesce(sum(n) FILTER (WHERE metric = 'seen'), 0) AS seen, coalesce(sum(n) FILTER (WHERE metric = 'relayed'), 0) AS relayed,
    coalesce(sum(n) FILTER (WHERE metric = 'deferred'), 0) AS deferred, coalesce(sum(n) FILTER (WHERE metric = 'delivered'), 0) AS delivered,
    coalesce(sum(n) FILTER (WHERE metric = 'failed'), 0) AS failed
  FROM "counters" WHERE scope = 'total' AND bucket = '' GROUP BY delivery_id
) t WHERE d.id = t.delivery_id;
