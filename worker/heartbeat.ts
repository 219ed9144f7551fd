import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Database } from "@/db/client";
import { removeWorker } from "@/db/queries/remove-worker";
import { stampWorker } from "@/db/queries/stamp-worker";
import { repeat } from "./repeat";

const everyMs = 5_000;

/** Says every few seconds that this worker lives, and takes it off the list when it stops in good order. */
export async function keepHeartbeat(db: Database, signal: AbortSignal): Promise<void> {
  const worker = { id: randomUUID(), name: `${hostname()}:${process.pid}`, startedAt: Date.now() };
  await repeat("heartbeat", everyMs, () => stampWorker(db, worker), signal);
  // With the database away there is nothing to take it off from; it is forgotten after a day.
  await removeWorker(db, worker).catch(() => {});
}
