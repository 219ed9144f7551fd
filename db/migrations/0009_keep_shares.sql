CREATE TABLE "share_opens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "share_opens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"share_id" bigint NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"visitor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_tries" (
	"share_id" bigint NOT NULL,
	"network" text NOT NULL,
	"tries" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_tries_share_id_network_pk" PRIMARY KEY("share_id","network")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shares_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"title" text NOT NULL,
	"sections" text[] NOT NULL,
	"smallest_group" integer NOT NULL,
	"frozen_at" timestamp with time zone,
	"snapshot" jsonb,
	"password_hash" text,
	"frame_origin" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"opens" bigint DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	"failed_tries" bigint DEFAULT 0 NOT NULL,
	"last_failed_try_at" timestamp with time zone,
	CONSTRAINT "shares_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE INDEX "share_opens_of_share" ON "share_opens" USING btree ("share_id","id");--> statement-breakpoint
CREATE INDEX "shares_by_creator" ON "shares" USING btree ("created_by_id","id");--> statement-breakpoint
CREATE FUNCTION refuse_change_of_share_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'opens of shared reports are only added to'; END $$;--> statement-breakpoint
CREATE TRIGGER share_opens_append_only BEFORE UPDATE OR DELETE ON "share_opens" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_share_open();
