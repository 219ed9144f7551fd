import { measureInbox } from "@/db/queries/measure-inbox";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";

type Gate = { limit: number; measure: () => Promise<number>; now: () => number };

const freshMs = 250;
/** Measuring takes at most about a tenth of the time, however deep the inbox. */
const restFactor = 10;

/** Tells whether the inbox is as deep as it may be. Measured at most every 250 ms, and once for all who ask meanwhile. */
export class InboxGate {
  private depth = 0;
  private freshUntil = Number.NEGATIVE_INFINITY;
  private measuring: Promise<void> | null = null;

  constructor(private readonly gate: Gate) {}

  async isFull(): Promise<boolean> {
    if (this.gate.now() >= this.freshUntil) await this.measureOnce();
    return this.depth >= this.gate.limit;
  }

  private measureOnce(): Promise<void> {
    this.measuring ??= this.measure().finally(() => {
      this.measuring = null;
    });
    return this.measuring;
  }

  private async measure(): Promise<void> {
    const { now, measure } = this.gate;
    const startedAt = now();
    this.depth = await measure();
    this.freshUntil = now() + Math.max(freshMs, restFactor * (now() - startedAt));
  }
}

const shared = globalThis as { aftersendInboxGate?: InboxGate };

/** This process's gate. */
export function inboxGate(): InboxGate {
  shared.aftersendInboxGate ??= new InboxGate({
    limit: settings().inboxLimit,
    measure: async () => (await measureInbox(database())).reduce((sum, queued) => sum + queued.items, 0),
    now: () => performance.now(),
  });
  return shared.aftersendInboxGate;
}
