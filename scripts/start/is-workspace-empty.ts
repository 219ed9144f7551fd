import pg from "pg";

/** True before the first feed and the first delivery: nobody has used this database yet. */
export async function isWorkspaceEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody asks anything would end the process; the next question fails instead.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>("select not exists (select from feeds) and not exists (select from deliveries) as empty");
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}
