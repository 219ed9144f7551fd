import { type Connection, type Database, openDatabase } from "@/db/client";
import { type Filled, fillLog } from "./fill-log";
import { createTestDatabase } from "./test-database";

/** A database with a full log, and places in it to ask for. */
export type FullLog = Filled & {
  url: string;
  db: Database;
  /** Of the large delivery: the messages 90 % and 50 % in, by recipient, and 500 of its first month. */
  deep: string;
  half: string;
  known: string[];
  /** The instant since which the hundredth of those held longest is held. */
  soon: number;
  digests: string[];
  drop: () => Promise<void>;
};

export async function openFullLog(options: { messages?: number; analysedEarly?: boolean } = {}): Promise<FullLog> {
  const { url, drop } = await createTestDatabase();
  const db = openDatabase({ url, max: 1 });
  const filled = await fillLog(db, options);
  return {
    ...filled,
    url,
    db,
    ...(await findPlaces(db, filled)),
    drop: async () => {
      await db.end();
      await drop();
    },
  };
}

async function findPlaces(db: Connection, { deliveryId, months }: Filled) {
  const ask = async (sql: string) => (await db.query<{ key: string }>(sql)).rows.map(({ key }) => key);
  const [half = ""] = await ask(`select message_key as key from delivery_log where delivery_id = ${deliveryId} and recipient > '8' order by recipient limit 1`);
  const [deep = ""] = await ask(
    `select message_key as key from delivery_log where delivery_id = ${deliveryId} and recipient > 'e6' order by recipient limit 1`,
  );
  const known = await ask(`select message_key as key from delivery_log_${months[0]} where delivery_id = ${deliveryId} limit 500`);
  const { rows: held } = await db.query<{ at: number }>(
    `select held_since as at from delivery_log where delivery_id = ${deliveryId} and outcome in ('relayed', 'deferred') and held_since is not null order by held_since offset 99 limit 1`,
  );
  return { half, deep, known, soon: held[0]?.at ?? 0, digests: await ask("select digest as key from inbox_batches order by id limit 20") };
}
