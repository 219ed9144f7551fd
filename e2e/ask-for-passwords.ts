import pg from "pg";
import { connectionUrl, ensureConnection } from "@/db/embedded/connection-file";

/** As if everybody who is signed in had given their password longer ago than it counts. */
export async function askForPasswords(dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(await ensureConnection(dataDir)) });
  await client.connect();
  try {
    await client.query("update sessions set confirmed_at = now() - interval '11 minutes'");
  } finally {
    await client.end();
  }
}
