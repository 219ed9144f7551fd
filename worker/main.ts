import { openDatabase } from "@/db/client";
import { expireOverdue } from "@/lib/server/ingest/expire-overdue";
import { matchUnmatched } from "@/lib/server/ingest/match-unmatched";
import { logger } from "@/lib/server/logger";
import { runReplays } from "@/lib/server/replay/run-replays";
import { settings } from "@/lib/server/settings";
import { drainForever } from "./drain-forever";
import { repeat } from "./repeat";

const drainers = 3;

/** The process that takes batches from the inbox, concludes expiries, matches late events and runs replays. Any number may run. */
async function main(): Promise<void> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const { signal } = stop;
  const { databaseUrl } = settings();
  const db = openDatabase({
    url: databaseUrl,
    max: drainers + 6,
    applicationName: "aftersend worker",
    onError: (error) => logger.warn({ err: error }, "an idle database connection was lost"),
  });
  logger.info({ drainers }, "worker started");
  await Promise.all([
    drainForever({ db, databaseUrl, drainers, signal }),
    repeat("expire overdue messages", 2_000, () => expireOverdue(db), signal),
    repeat("match unmatched events", 250, () => matchUnmatched(db), signal),
    runReplays({ db, signal, log: logger }),
  ]);
  await db.end();
  logger.info("worker stopped");
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, "the worker cannot go on");
  process.exit(1);
});
