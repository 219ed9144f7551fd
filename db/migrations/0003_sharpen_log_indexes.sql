DROP INDEX "delivery_log_failed_by";--> statement-breakpoint
DROP INDEX "delivery_log_failed_reason";--> statement-breakpoint
DROP INDEX "delivery_log_complained";--> statement-breakpoint
CREATE INDEX "delivery_log_deferred_reason" ON "delivery_log" USING btree ("delivery_id","deferral_reason_code","recipient","message_key") WHERE outcome = 'deferred' and deferral_reason_code is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_failed_by" ON "delivery_log" USING btree ("delivery_id","failed_by","recipient","message_key") WHERE failed_by is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_failed_reason" ON "delivery_log" USING btree ("delivery_id",coalesce(terminal_reason_code, 0),"failed_by","recipient","message_key") WHERE failed_by is not null;--> statement-breakpoint
CREATE INDEX "delivery_log_complained" ON "delivery_log" USING btree ("delivery_id","recipient","message_key","month") WHERE complained_at is not null;