import pg from "pg";

export type Scratch = { url: string; drop(): Promise<void> };

/** An empty database of the bench's own on the same server. */
export async function createScratch(url: string): Promise<Scratch> {
  const name = `aftersend_bench_${Date.now()}`;
  await onServer(url, `create database ${name}`);
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return { url: scratch.href, drop: () => onServer(url, `drop database ${name} with (force)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
