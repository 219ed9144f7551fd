import { setTimeout as sleep } from "node:timers/promises";
import { measureInbox } from "@/db/queries/measure-inbox";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";

type Gate = { limit: number; measure: () => Promise<number>; now: () => number; sleep: (ms: number) => Promise<unknown> };

const freshMs = 250;
/** Measuring takes at most about a tenth of the time, however deep the inbox. */
const restFactor = 10;

/** What the workers take in within a few tenths of a second. */
const calmDepth = 12_000;
const pace = { lookEveryMs: 40, mostMs: 1_000, notAgainForMs: 10_000 };

/** Tells whether the inbox is as deep as it may be. Measured at most every 250 ms, and once for all who ask meanwhile. */
export class InboxGate {
  private depth = 0;
  private measuredAt = Number.NEGATIVE_INFINITY;
  private unpacedUntil = Number.NEGATIVE_INFINITY;
  private freshUntil = Number.NEGATIVE_INFINITY;
  private measuring: Promise<void> | null = null;

  constructor(private readonly gate: Gate) {}

  async isFull(): Promise<boolean> {
    if (this.gate.now() >= this.freshUntil) await this.measureOnce();
    return this.depth >= this.gate.limit;
  }

  /**
   * Holds a feed's answer back while more waits than is soon taken in, so that it sends no faster than that and what it sends
   * is soon seen. A second at most, and not at all for a while where waiting did not help: then no worker is at it.
   */
  async paced(): Promise<void> {
    const { now, sleep } = this.gate;
    const startedAt = now();
    if (startedAt < this.unpacedUntil) return;
    await this.look();
    const before = this.depth;
    while (this.depth >= calmDepth) {
      if (now() - startedAt >= pace.mostMs) {
        if (this.depth >= before) this.unpacedUntil = now() + pace.notAgainForMs;
        return;
      }
      await sleep(pace.lookEveryMs);
      await this.look();
    }
  }

  private async look(): Promise<void> {
    if (this.gate.now() - this.measuredAt >= pace.lookEveryMs) await this.measureOnce();
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
    this.measuredAt = now();
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
    sleep,
  });
  return shared.aftersendInboxGate;
}
