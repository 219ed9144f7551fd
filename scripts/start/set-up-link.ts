import pg from "pg";
import { hasAccounts } from "@/db/queries/people/has-accounts";
import { makeLink } from "@/lib/server/people/make-link";

/** The path at which the first administrator sets the workspace up, anew at each start until somebody has; null from then on. */
export async function setUpLink(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody asks anything would end the process; the next question fails instead.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await hasAccounts(client)) ? null : await makeLink(client, { kind: "set-up", createdBy: "npm start" });
  } finally {
    await client.end();
  }
}
