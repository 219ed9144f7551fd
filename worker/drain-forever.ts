import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { type Database, openListener } from "@/db/client";
import { inboxChannel } from "@/db/queries/notify-inbox";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { logFailure } from "@/lib/server/log-failure";

/** How long a drainer waits for word of a new batch before it looks by itself. */
const idleMs = 500;
const retryAfterMs = 1_000;
/** One of the drainers takes what is there at most so often: what comes meanwhile goes together, and a few events cost as much as a few hundred. */
const gatherMs = 150;

type Drain = { db: Database; databaseUrl: string; drainers: number; signal: AbortSignal };

/** Drains the inbox with several drainers, of which each word of a new batch wakes one. */
export async function drainForever({ db, databaseUrl, drainers, signal }: Drain): Promise<void> {
  const bell = new Bell(signal);
  const turnstile = new Turnstile(gatherMs);
  await Promise.all([keepListening(databaseUrl, bell, signal), ...Array.from({ length: drainers }, () => drain(db, bell, turnstile, signal))]);
}

async function drain(db: Database, bell: Bell, turnstile: Turnstile, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await turnstile.pass(signal);
      const { batches, isFull } = await drainInbox(db);
      if (batches === 0 || isFull) turnstile.open();
      if (batches === 0) await bell.heard(idleMs);
    } catch (error) {
      logFailure("drain the inbox", error);
      await bell.heard(retryAfterMs);
    }
  }
}

async function keepListening(databaseUrl: string, bell: Bell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const client = await openListener(databaseUrl, "aftersend worker listener");
      client.on("notification", () => bell.ring());
      await client.query(`listen ${inboxChannel}`);
      await lostOrStopped(client, signal);
    } catch {
      await bell.heard(retryAfterMs);
    }
  }
}

async function lostOrStopped(client: pg.Client, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  await new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
    stop = resolve;
    signal.addEventListener("abort", stop, { once: true });
  });
  signal.removeEventListener("abort", stop);
  await client.end().catch(() => {});
}

/** Lets one pass, and the next only after a while. */
class Turnstile {
  private openAt = 0;

  constructor(private readonly everyMs: number) {}

  async pass(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.openAt);
    this.openAt = at + this.everyMs;
    if (at > now) await sleep(at - now, undefined, { signal }).catch(() => {});
  }

  /** Whoever comes next need not wait. */
  open(): void {
    this.openAt = 0;
  }
}

/** Wakes whoever has waited longest, or lets them go on after a while. */
class Bell {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener("abort", () => this.ringAll(), { once: true });
  }

  ring(): void {
    const [wake] = this.waiting;
    wake?.();
  }

  private ringAll(): void {
    for (const wake of [...this.waiting]) wake();
  }

  heard(timeoutMs: number): Promise<void> {
    if (this.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
    });
  }
}
