import type pg from "pg";
import { openListener } from "@/db/client";
import { deliveryChannel } from "@/db/queries/notify-deliveries";
import { logger } from "@/lib/server/logger";

/** Ids of deliveries that changed; "all" after the connection was lost, when any may have. */
export type Change = string | "all";
export type ChangeListener = (change: Change) => void;

const retryAfterMs = 1_000;

/** One LISTEN connection of this process, shared by all its streams. It reconnects by itself. */
export class ChangeHub {
  private readonly listeners = new Set<ChangeListener>();
  private client: pg.Client | null = null;
  private connecting = false;

  constructor(private readonly databaseUrl: string) {}

  /** How many listen. */
  get size(): number {
    return this.listeners.size;
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    this.connect();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  }

  private connect(): void {
    if (this.client || this.connecting || this.listeners.size === 0) return;
    this.connecting = true;
    this.listen()
      .then((client) => {
        this.client = client;
        this.connecting = false;
        if (this.listeners.size === 0) this.close();
        else this.tell("all");
      })
      .catch((error: unknown) => {
        this.connecting = false;
        logger.warn({ err: error }, "waiting for the database to listen for changes");
        setTimeout(() => this.connect(), retryAfterMs).unref();
      });
  }

  private async listen(): Promise<pg.Client> {
    const client = await openListener(this.databaseUrl, "aftersend web listener");
    const lost = () => {
      if (this.client !== client) return;
      this.client = null;
      client.end().catch(() => {});
      setTimeout(() => this.connect(), retryAfterMs).unref();
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload }) => payload && this.tell(payload));
    await client.query(`listen ${deliveryChannel}`);
    return client;
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  private close(): void {
    const client = this.client;
    this.client = null;
    client?.removeAllListeners("end");
    client?.end().catch(() => {});
  }
}
