import { setMaxListeners } from "node:events";
import { openDatabase } from "@/db/client";
import { expireOverdue } from "@/lib/server/ingest/expire-overdue";
import { matchUnmatched } from "@/lib/server/ingest/match-unmatched";
import { logger } from "@/lib/server/logger";
import { maskConsole } from "@/lib/server/mask-console";
import { runReplays } from "@/lib/server/replay/run-replays";
import { keepMonthsOnSchedule } from "@/lib/server/retention/keep-months-on-schedule";
import { settings } from "@/lib/server/settings";
import { proveDue } from "@/lib/server/verify/prove-due";
import { drainForever } from "./drain-forever";
import { keepHeartbeat } from "./heartbeat";
import { repeat } from "./repeat";

const drainers = 3;

/** The process that takes batches from the inbox, concludes expiries, matches late events, runs replays and proves the numbers. Any number may run. */
async function main(): Promise<void> {
  maskConsole();
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const { signal } = stop;
  // Each loop and each of its waits listens.
  setMaxListeners(100, signal);
  const { databaseUrl, proveChangedSeconds, proveAllSeconds } = settings();
  const db = openDatabase({
    url: databaseUrl,
    max: drainers + 8,
    applicationName: "aftersend worker",
    onError: (error) => logger.warn({ err: error }, "an idle database connection was lost"),
  });
  logger.info({ drainers }, "worker started");
  await Promise.all([
    drainForever({ db, databaseUrl, drainers, signal }),
    repeat("expire overdue messages", 2_000, () => expireOverdue(db), signal),
    repeat("match unmatched events", 250, () => matchUnmatched(db), signal),
    repeat("open months and drop old ones", 60_000, () => keepMonthsOnSchedule(db), signal),
    runReplays({ db, signal, log: logger }),
    repeat("prove the numbers", 2_000, () => proveDue(db, { changedSeconds: proveChangedSeconds, allSeconds: proveAllSeconds, signal }), signal),
    keepHeartbeat(db, signal),
  ]);
  await db.end();
  logger.info("worker stopped");
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, "the worker cannot go on");
  process.exit(1);
});
