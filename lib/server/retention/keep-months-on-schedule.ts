import type { Database } from "@/db/client";
import { claimSchedule } from "@/db/queries/claim-schedule";
import { logger } from "@/lib/server/logger";
import { keepMonths } from "./keep-months";

const everySeconds = 600;

/** Looks after the months now and then, whatever the number of workers. */
export async function keepMonthsOnSchedule(db: Database): Promise<void> {
  if (!(await claimSchedule(db, { name: "months", everySeconds }))) return;
  for (const { month, what } of await keepMonths(db, Date.now())) logger.info({ month, what }, "details past their retention were dropped");
}
