import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { findPostmaster, isAlive, stopPostmaster } from "./postmaster";

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

  it("is revived under its URL after it was killed, though sessions outlive it", async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await ask(postgres.url, "create table kept as select 42 as answer");
    const killed = postgres.pid;
    // Deep in a loop, a session does not notice that its postmaster is gone.
    const busy = ask(postgres.url, "do $$ begin for i in 1..2000000000 loop end loop; end $$").catch((error: Error) => error.message);
    await expect.poll(async () => (await ask(postgres.url, "select from pg_stat_activity where query like 'do $$%'")).length, { timeout: 15_000 }).toBe(1);
    process.kill(killed, "SIGKILL");
    await stopPostmaster(killed);
    await postgres.revive();
    expect(postgres.pid).not.toBe(killed);
    expect(await busy).toContain("terminated");
    expect(await ask(postgres.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    await postgres.stop();
    expect(isAlive(postgres.pid)).toBe(false);
  });

  it("never moves to another port while others hold its URL", async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const port = Number(new URL(postgres.url).port);
    process.kill(postgres.pid, "SIGKILL");
    await stopPostmaster(postgres.pid);
    const squatter = createServer().listen(port, "127.0.0.1");
    await once(squatter, "listening");
    await expect(postgres.revive()).rejects.toThrow(`Port ${port}`);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(`Port ${port}`);
    squatter.close();
    await once(squatter, "close");
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.url).toBe(postgres.url);
    await postgres.revive();
    expect(postgres.pid).toBe(second.pid);
    await second.stop();
    expect(isAlive(postgres.pid)).toBe(true);
    await postgres.stop();
    expect(isAlive(postgres.pid)).toBe(false);
  });

  it("gives up waiting when told to, and leaves nothing running", async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    process.kill(postgres.pid, "SIGKILL");
    await stopPostmaster(postgres.pid);
    await expect(postgres.revive(AbortSignal.timeout(1))).rejects.toThrow("abort");
    expect(findPostmaster(join(dataDir, "postgres"))).toBeNull();
    await postgres.stop();
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
