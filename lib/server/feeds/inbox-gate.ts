import { setTimeout as sleep } from "node:timers/promises";
import { measureInbox } from "@/db/queries/measure-inbox";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";

/** What waits: how many items, since when the first of them does (epoch ms), and how long that is. */
type Queued = { items: number; oldestAt: number | null; waitedMs: number };
type Gate = { limit: number; measure: () => Promise<Queued>; now: () => number; sleep: (ms: number) => Promise<unknown> };

const freshMs = 250;
/** Measuring takes at most about a tenth of the time, however deep the inbox. */
const restFactor = 10;

/** What the workers take in within a few tenths of a second, or less than that where even so the first in line has waited. */
const calm = { items: 12_000, itemsOfSlow: 3_000, waitedMs: 400 };
const pace = { lookEveryMs: 40, mostMs: 1_000 };
/** No batch takes a worker that long: where the first in line is still the same, no worker is at it. */
const stalledAfterMs = 5_000;

/** Tells whether the inbox is as deep as it may be. Measured at most every 250 ms, and once for all who ask meanwhile. */
export class InboxGate {
  private depth = 0;
  private waitedMs = 0;
  private measuredAt = Number.NEGATIVE_INFINITY;
  private first: { oldestAt: number | null; since: number } = { oldestAt: null, since: 0 };
  private freshUntil = Number.NEGATIVE_INFINITY;
  private measuring: Promise<void> | null = null;

  constructor(private readonly gate: Gate) {}

  /** Known at once as long as it was measured lately. */
  isFull(): boolean | Promise<boolean> {
    const tell = () => this.depth >= this.gate.limit;
    return this.gate.now() < this.freshUntil ? tell() : this.measureOnce().then(tell);
  }

  /**
   * Holds a feed's answer back while more waits than is soon taken in, so that it sends no faster than that and what it sends
   * is soon seen. A second at most, and not at all while nothing is taken in.
   */
  async paced(): Promise<void> {
    if (this.isFresh() && !this.isDeep()) return;
    const { now, sleep } = this.gate;
    const startedAt = now();
    await this.look();
    while (this.isDeep() && now() - startedAt < pace.mostMs && now() - this.first.since < stalledAfterMs) {
      await sleep(pace.lookEveryMs);
      await this.look();
    }
  }

  private isDeep(): boolean {
    return this.depth >= (this.waitedMs >= calm.waitedMs ? calm.itemsOfSlow : calm.items);
  }

  private isFresh(): boolean {
    return this.gate.now() - this.measuredAt < pace.lookEveryMs;
  }

  private async look(): Promise<void> {
    if (!this.isFresh()) await this.measureOnce();
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
    const { items, oldestAt, waitedMs } = await measure();
    this.depth = items;
    this.waitedMs = waitedMs;
    this.measuredAt = now();
    if (oldestAt !== this.first.oldestAt) this.first = { oldestAt, since: now() };
    this.freshUntil = now() + Math.max(freshMs, restFactor * (now() - startedAt));
  }
}

const shared = globalThis as { aftersendInboxGate?: InboxGate };

/** This process's gate. */
export function inboxGate(): InboxGate {
  shared.aftersendInboxGate ??= new InboxGate({
    limit: settings().inboxLimit,
    measure: async () => {
      const feeds = await measureInbox(database());
      return {
        items: feeds.reduce((sum, queued) => sum + queued.items, 0),
        oldestAt: feeds.length === 0 ? null : Math.min(...feeds.map((queued) => queued.oldestAt)),
        waitedMs: Math.max(0, ...feeds.map((queued) => queued.waitedMs)),
      };
    },
    now: () => performance.now(),
    sleep,
  });
  return shared.aftersendInboxGate;
}
