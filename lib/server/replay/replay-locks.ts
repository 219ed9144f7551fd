import type { Database, Transaction } from "@/db/client";

/** Namespace of the advisory locks that say who runs a replay. */
const lockClass = 0x72_65_70;

/**
 * Who runs a replay: one advisory lock each, all on one connection. When the process dies, however it dies, Postgres ends the
 * connection and the replays are free for another worker.
 */
export class ReplayLocks {
  private connection: Transaction | null = null;
  private readonly held = new Set<number>();

  constructor(private readonly db: Database) {}

  /** Makes sure that the connection still lives; if it does not, every lock is lost. */
  async check(): Promise<void> {
    if (!this.connection) return;
    await this.connection.query("select 1").catch((error: Error) => this.lose(error));
  }

  holds(id: number): boolean {
    return this.held.has(id);
  }

  async tryTake(id: number): Promise<boolean> {
    if (this.held.has(id)) return true;
    const connection = await this.connect();
    const { rows } = await connection.query<{ taken: boolean }>("select pg_try_advisory_lock($1, $2) as taken", [lockClass, id]);
    const taken = rows[0]?.taken === true;
    if (taken) this.held.add(id);
    return taken;
  }

  async release(id: number): Promise<void> {
    if (!this.held.delete(id)) return;
    await this.connection?.query("select pg_advisory_unlock($1, $2)", [lockClass, id]);
  }

  /** Ends the connection, and with it every lock. */
  close(): void {
    this.lose(new Error("no longer needed"));
  }

  private async connect(): Promise<Transaction> {
    if (this.connection) return this.connection;
    const connection = await this.db.connect();
    connection.on("error", (error) => this.lose(error));
    this.connection = connection;
    return connection;
  }

  private lose(reason: Error): void {
    const lost = this.connection;
    this.connection = null;
    this.held.clear();
    lost?.release(reason);
  }
}
