import { Gauge, Registry } from "prom-client";
import { isDatabaseAway } from "@/db/is-database-away";
import { countDeliveries } from "@/db/queries/count-deliveries";
import { listFeedRows } from "@/db/queries/list-feeds";
import { readWorkers } from "@/db/queries/read-workers";
import { sumProofs } from "@/db/queries/sum-proofs";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { readOnce } from "@/lib/server/watch/read-once";
import { processMetrics } from "./process-metrics";
import { type Workspace, workspaceMetrics } from "./workspace-metrics";

export const metricsContentType = Registry.PROMETHEUS_CONTENT_TYPE;

/** Everything measured, in Prometheus's text format. With the database away, what this process knows by itself. */
export async function readMetrics(): Promise<string> {
  const own = processMetrics().registry.metrics();
  try {
    const workspace = await readShared("workspace");
    return [await own, await workspaceMetrics(workspace).metrics(), await databaseUp(1)].join("\n");
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return [await own, await databaseUp(0)].join("\n");
  }
}

/** Scrapers that come at a time share one read. */
const readShared = readOnce(async (): Promise<Workspace> => {
  const db = database();
  const [feeds, deliveries, proofs, workers] = await Promise.all([listFeedRows(db), countDeliveries(db), sumProofs(db), readWorkers(db)]);
  return { now: Date.now(), inboxLimit: settings().inboxLimit, feeds, deliveries, proofs, workers };
});

function databaseUp(value: 0 | 1): Promise<string> {
  const registry = new Registry();
  new Gauge({ name: "aftersend_database_up", help: "Whether the database answers; 0 leaves out all that is read from it.", registers: [registry] }).set(value);
  return registry.metrics();
}
