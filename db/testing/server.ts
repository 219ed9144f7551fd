import pg from "pg";

/** Creates a database, as a copy of a template if one is named. */
export function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const copy = template === undefined ? "" : ` template ${pg.escapeIdentifier(template)} strategy file_copy`;
  return runOnServer(serverUrl, `create database ${pg.escapeIdentifier(name)}${copy}`);
}

/** Drops a database and ends whatever is still connected to it. */
export function dropDatabase(serverUrl: string, name: string): Promise<void> {
  return runOnServer(serverUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOfDatabase(serverUrl, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
