CREATE TABLE "delivery_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"delivery_id" bigint NOT NULL,
	CONSTRAINT "delivery_keys_deliveryId_unique" UNIQUE("delivery_id")
);
--> statement-breakpoint
INSERT INTO "delivery_keys" ("key", "delivery_id") SELECT "key", "id" FROM "deliveries";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_key_unique";