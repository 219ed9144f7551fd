-- Rows that are counted on with every batch: their next version finds room on their page, and needs no new index entries then.
ALTER TABLE "counters" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "breakdowns" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "failure_breakdowns" SET (fillfactor = 60);
