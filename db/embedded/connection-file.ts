import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const schema = z.object({ user: z.string(), password: z.string(), database: z.string(), port: z.number().int().positive(), cluster: z.string().nullable() });

/** What it takes to connect, kept across runs; cluster is where the data is when it is not in the data directory. */
export type Connection = z.infer<typeof schema>;

/** Reads the connection of a data directory, or makes one up with a free port and a random password. */
export async function ensureConnection(dataDir: string): Promise<Connection> {
  const known = findConnection(dataDir);
  if (known !== null) return known;
  const password = randomBytes(24).toString("base64url");
  return writeConnection(dataDir, { user: "aftersend", password, database: "aftersend", port: await findFreePort(), cluster: null });
}

export async function writeConnection(dataDir: string, connection: Connection): Promise<Connection> {
  const file = fileOf(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return connection;
}

export function connectionUrl(connection: Connection): string {
  return `postgres://${connection.user}:${connection.password}@127.0.0.1:${connection.port}/${connection.database}`;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Whether nothing listens on a port: a listener would take it before us. */
export function isFreePort(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

export function findConnection(dataDir: string): Connection | null {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return schema.parse(JSON.parse(text));
}

function fileOf(dataDir: string): string {
  return join(dataDir, "postgres.json");
}
