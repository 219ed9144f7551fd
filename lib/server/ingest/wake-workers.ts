import type { Database } from "@/db/client";
import { notifyInbox } from "@/db/queries/notify-inbox";

const atMostEveryMs = 20;
const pending = new WeakSet<Database>();

/** Wakes the workers, at most once in 20 ms: NOTIFY takes a lock that every commit would queue for. Workers also look by themselves. */
export function wakeWorkers(db: Database): void {
  if (pending.has(db)) return;
  pending.add(db);
  setTimeout(() => {
    pending.delete(db);
    notifyInbox(db).catch(() => {
      // The batch is durable already; a worker finds it at its next look.
    });
  }, atMostEveryMs).unref();
}
