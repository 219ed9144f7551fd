CREATE TABLE "bounce_rule_wordings" (
	"rule_id" integer NOT NULL,
	"wording" integer NOT NULL,
	"name" text NOT NULL,
	"enhanced_code" text,
	"smtp_code" smallint,
	"phrase" text,
	"type" "failure_type" NOT NULL,
	"reason_code" smallint NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bounce_rule_wordings_rule_id_wording_pk" PRIMARY KEY("rule_id","wording")
);
--> statement-breakpoint
CREATE TABLE "bounce_rules" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bounce_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"wording" integer DEFAULT 1 NOT NULL,
	"place" integer,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bounce_rule_wordings" ADD CONSTRAINT "bounce_rule_wordings_rule_id_bounce_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."bounce_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" DROP COLUMN "last_received_at";--> statement-breakpoint
create trigger bounce_rule_wordings_append_only before update or delete on "bounce_rule_wordings" for each row execute function refuse_to_change_history();
