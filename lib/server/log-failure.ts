import type { Logger } from "pino";
import { isDatabaseAway } from "@/db/is-database-away";
import { logger } from "./logger";

const sayAgainAfterMs = 30_000;
let saidAt = Number.NEGATIVE_INFINITY;

/** Logs that a piece of work failed and is tried again. While the database is away, everything fails for that one reason: it is said once in a while. */
export function logFailure(what: string, error: unknown, log: Pick<Logger, "error"> = logger): void {
  if (!isDatabaseAway(error)) {
    log.error({ err: error }, `${what}: failed, to be tried again`);
    return;
  }
  if (Date.now() - saidAt < sayAgainAfterMs) return;
  saidAt = Date.now();
  logger.warn({ reason: error instanceof Error ? error.message : String(error) }, "the database is out of reach; all work waits for it and then goes on");
}
