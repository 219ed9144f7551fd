import type pg from "pg";
import { openListener } from "@/db/client";
import { deliveryChannel } from "@/db/queries/notify-deliveries";

/** The id of a delivery that changed; "all" when any may have; "lost" when nothing more will be heard. */
export type Change = string | "all" | "lost";
export type ChangeListener = (change: Change) => void;

const checkEveryMs = 10_000;

/** One LISTEN connection of this process, shared by all its streams. When it is lost they end, and whoever opens one anew has it opened anew. */
export class ChangeHub {
  private readonly listeners = new Set<ChangeListener>();
  private client: Promise<pg.Client> | null = null;

  constructor(private readonly databaseUrl: string) {}

  /** How many listen. */
  get size(): number {
    return this.listeners.size;
  }

  /** Resolves when changes are heard; fails if the database is out of reach. */
  async ready(): Promise<void> {
    this.client ??= this.listen();
    await this.client;
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    // Lost between becoming ready and now.
    if (this.client === null) queueMicrotask(() => listener("lost"));
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  }

  private listen(): Promise<pg.Client> {
    const opening: Promise<pg.Client> = this.open(() => this.lose(opening));
    opening.catch(() => this.lose(opening));
    return opening;
  }

  private async open(onLost: () => void): Promise<pg.Client> {
    const client = await openListener(this.databaseUrl, "aftersend web listener");
    client.on("error", onLost);
    client.on("notification", ({ payload }) => payload && this.tell(payload));
    try {
      await client.query(`listen ${deliveryChannel}`);
    } catch (error) {
      end(client);
      throw error;
    }
    // A line that is silent for good looks like one on which nothing happens.
    const check = setInterval(() => void client.query("select").catch(onLost), checkEveryMs).unref();
    client.on("end", () => {
      clearInterval(check);
      onLost();
    });
    return client;
  }

  private lose(lost: Promise<pg.Client>): void {
    if (this.client !== lost) return;
    this.close();
    this.tell("lost");
  }

  private close(): void {
    const client = this.client;
    this.client = null;
    client?.then(end, () => {});
  }

  private tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function end(client: pg.Client): void {
  client.end().catch(() => {});
}
