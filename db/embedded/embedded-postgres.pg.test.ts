import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { isAlive, stopPostmaster } from "./postmaster";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "aftersend-embedded-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe("startEmbeddedPostgres", () => {
  it("keeps data and port across a restart", async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it("is shared, and stops with the last that uses it", async () => {
    const [first, second] = await Promise.all([startEmbeddedPostgres({ dataDir }), startEmbeddedPostgres({ dataDir })]);
    expect([first.started, second.started].sort()).toEqual([false, true]);
    await first.stop();
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it("starts over a server that a killed run left behind", async () => {
    const orphan = await startEmbeddedPostgres({ dataDir });
    await rm(join(dataDir, "leases"), { recursive: true });
    const said: string[] = [];
    const next = await startEmbeddedPostgres({ dataDir, say: (line) => said.push(line) });
    expect(isAlive(orphan.pid)).toBe(false);
    expect(said.join()).toContain(`pid ${orphan.pid}`);
    expect(await ask(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it("starts though another process has got the dead server's pid", async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    await writeFile(join(dataDir, "postgres", "postmaster.pid"), `${process.ppid}\n${dataDir}\n1\n1\n\n\n\nready\n`);
    const next = await startEmbeddedPostgres({ dataDir });
    expect(await ask(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it("recovers what was committed before it was killed", async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first.url, "create table kept as select 42 as answer");
    process.kill(first.pid, "SIGKILL");
    await stopPostmaster(first.pid);
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it("listens on loopback only, keeps commits and hides its password", async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const settings = await ask(
      postgres.url,
      "select name, setting from pg_settings where name in ('listen_addresses', 'synchronous_commit', 'fsync') order by name",
    );
    expect(settings).toEqual([
      { name: "fsync", setting: "on" },
      { name: "listen_addresses", setting: "127.0.0.1" },
      { name: "synchronous_commit", setting: "on" },
    ]);
    const file = join(dataDir, "postgres.json");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { password } = JSON.parse(await readFile(file, "utf8"));
    await expect(ask(postgres.url.replace(password, "guess"), "select 1")).rejects.toThrow("password authentication failed");
    await postgres.stop();
  });
});

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
