import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { foldStoredReplies } from "./fold-stored-replies";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockKey = 7_240_001;

/** Brings the database to this version. Processes that start together wait for one another. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "aftersend migrate", connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody asks anything would end the process; the next question fails instead.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query("set client_min_messages = warning");
    await migrate(drizzle(client), { migrationsFolder });
    await foldStoredReplies(client);
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env["DATABASE_URL"];
  if (!url) {
    process.stderr.write("DATABASE_URL is not set: name the Postgres database to migrate.\n");
    process.exit(2);
  }
  await migrateDatabase(url);
}
