import "server-only";
import pg from "pg";
import { epochMs } from "./epoch-ms";
import { isDatabaseAway } from "./is-database-away";

/** A pool or a client in a transaction: what every query takes first. */
export type Connection = Pick<pg.ClientBase, "query">;
export type Database = pg.Pool;
export type Transaction = pg.PoolClient;

const int8 = 20;
const timestamptz = 1184;
const uuid = 2950;

/** bigint as number (ids and counts stay below 2^53), timestamptz as epoch milliseconds, uuid as 32 bare digits; anything else as pg gives it. */
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === int8) return Number;
    if (oid === timestamptz) return epochMs;
    if (oid === uuid) return (text: string) => text.replaceAll("-", "");
    return pg.types.getTypeParser(oid, format);
  },
};

export type OpenOptions = {
  url: string;
  max?: number;
  applicationName?: string;
  /** Longest a query may take, 0 for any time. */
  queryTimeoutMs?: number;
  onError?: (error: Error) => void;
};

/** A peer that vanished without a word is noticed in the end. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

/** Opens a pool. Connections give up after 5 s, so that a database out of reach is an error and not a hang. */
export function openDatabase({ url, max = 10, applicationName = "aftersend", queryTimeoutMs = 0, onError = () => {} }: OpenOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: typeParsers,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    query_timeout: queryTimeoutMs,
    idleTimeoutMillis: 30_000,
    ...keepAlive,
    // Compiling a statement's expressions costs more than running them on a few thousand rows. And where Postgres does not know a
    // table yet, it is to read a page of it in order of an index and not sort the whole: disks no longer make that the dearer way.
    onConnect: async (client) => {
      await client.query("set jit = off; set random_page_cost = 1.1");
    },
  });
  pool.on("error", onError);
  return pool;
}

/** Opens one connection of its own, for LISTEN. */
export async function openListener(url: string, applicationName: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    types: typeParsers,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    ...keepAlive,
  });
  // Lost before its owner listens for that, it must not end the process; whatever is asked of it then fails.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/**
 * Runs work in one transaction: committed when it returns, rolled back when it throws. With `redoable` it does not wait for the
 * disk at commit: for work that a crash loses whole and that is then done again from what is durable.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>, { redoable = false } = {}): Promise<T> {
  const tx = await db.connect();
  let broken: Error | undefined;
  // Between two queries nobody else listens, and an unheard error ends the process.
  const onLost = (lost: Error) => {
    broken = lost;
  };
  tx.on("error", onLost);
  try {
    await tx.query(redoable ? "begin; set local synchronous_commit = off" : "begin");
    const result = await work(tx);
    await tx.query("commit");
    return result;
  } catch (error) {
    // On a connection that no longer answers, a rollback would only wait once more; the server rolls back when it closes.
    if (error instanceof Error && isDatabaseAway(error)) broken ??= error;
    else {
      await tx.query("rollback").catch((lost: Error) => {
        broken = lost;
      });
    }
    throw error;
  } finally {
    tx.off("error", onLost);
    tx.release(broken);
  }
}
