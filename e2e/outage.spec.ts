import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { errorBody } from "@/lib/contract/error";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { addFeed } from "./run-admin";

// A whole `npm start` of its own: what is killed here, others need.
let site: OwnSite;

test.describe.configure({ mode: "serial" });
test.use({ expectedConsoleErrors: [/status of 50\d|ERR_|Minified React error|error occurred in the Server Components render/] });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite("outage", "fatal");
});

test.afterAll(() => stopOwnSite(site));

test("an open page says that the database is away, and goes on by itself when it is back", async ({ page, request }) => {
  test.setTimeout(180_000);
  const feed = await addFeed(site.dataDir, `outage-${randomUUID()}`, "sparkpost");
  const key = `outage-${randomUUID()}`;
  expect((await post(request, feed, key, "ann")).status()).toBe(200);
  await expect.poll(async () => (await (await request.get(`${site.url}/api/deliveries?q=${key}`)).json()).rows.length).toBe(1);
  const { rows } = await (await request.get(`${site.url}/api/deliveries?q=${key}`)).json();
  await page.goto(`${site.url}/deliveries/${rows[0].id}`);
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await expect(page.getByTestId("standing-delivered")).toContainText("1");
  const loads = await countLoads(page);

  const hold = await killDatabase();
  await expect(page.getByText("The database is out of reach.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("reconnecting…")).toBeVisible();
  for (const path of ["/api/deliveries", `/api/deliveries/${rows[0].id}/stream`, "/api/deliveries/stream", "/api/feeds", "/api/health/ready"]) {
    await expectUnavailable(await request.get(`${site.url}${path}`, { timeout: 20_000 }));
  }
  await expectUnavailable(await post(request, feed, key, "bob"));
  expect((await request.get(`${site.url}/api/health/live`)).status()).toBe(200);

  await hold.release();
  await expect(page.getByText("live", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("The database is out of reach.")).toBeHidden();
  expect((await post(request, feed, key, "bob")).status()).toBe(200);
  await expect(page.getByTestId("standing-delivered")).toContainText("2");
  expect(await countLoads(page)).toBe(loads);
  expect(site.process.exitCode).toBeNull();
  expect(site.said()).toContain("Postgres has ended unexpectedly");
  expect(site.said()).toContain("Postgres runs again.");
});

test("a page asked for while the database is away says so, and comes by itself", async ({ page }) => {
  test.setTimeout(120_000);
  const hold = await killDatabase();
  for (const path of ["/", "/feeds", "/lab"]) {
    await page.goto(`${site.url}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/could not be read|Aftersend could not be shown/);
    await expect(page.getByText("The database is out of reach. This page comes back by itself")).toBeVisible({ timeout: 30_000 });
    // Nothing on this page could be old.
    await expect(page.getByText("What you see may be old")).toBeHidden();
  }
  await expectAccessible(page);
  const loads = await countLoads(page);
  await hold.release();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lab", { timeout: 60_000 });
  expect(await countLoads(page)).toBe(loads);
});

test("a database that hangs makes the feedback route refuse, never take what is not durable", async ({ request }) => {
  test.setTimeout(120_000);
  const feed = await addFeed(site.dataDir, `outage-${randomUUID()}`, "sparkpost");
  const pids = databasePids();
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  try {
    const answer = await post(request, feed, "hung", "ann");
    await expectUnavailable(answer);
  } finally {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  }
  await expect.poll(async () => (await post(request, feed, "hung", "ann")).status(), { timeout: 30_000 }).toBe(200);
});

test("Ctrl-C ends all of it, even while the database cannot be started", async () => {
  test.setTimeout(60_000);
  const hold = await killDatabase();
  await sleep(1_500);
  site.process.kill("SIGINT");
  const [code] = await once(site.process, "exit");
  await hold.release();
  expect(code).toBe(0);
  expect(site.said()).toContain("Stopping");
  expect(await databaseAnswers()).toBe(false);
});

type Feed = { feedId: string; token: string };

function post(request: APIRequestContext, { feedId, token }: Feed, key: string, person: string) {
  const event = { type: "delivery", timestamp: String(Math.floor(Date.now() / 1000)), message_id: person, rcpt_to: `${person}@example.com`, campaign_id: key };
  const headers = { authorization: `Bearer ${token}`, "x-messagesystems-batch-id": `${key}-${person}` };
  return request.post(`${site.url}/api/feedback/${feedId}`, { headers, data: [{ msys: { message_event: event } }], timeout: 30_000 });
}

async function expectUnavailable(answer: { status(): number; headers(): Record<string, string>; json(): Promise<unknown> }): Promise<void> {
  expect(answer.status()).toBe(503);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect(errorBody.parse(await answer.json()).error.code).toBe("unavailable");
}

/** Kills the postmaster and takes its port, so that it stays away until released. */
async function killDatabase(): Promise<{ release(): Promise<void> }> {
  const { port } = connection();
  process.kill(postmaster(), "SIGKILL");
  const open = new Set<Socket>();
  const squatter = await listenOn(port, (socket) => {
    open.add(socket);
    socket.on("error", () => {}).resetAndDestroy();
  });
  return {
    release: async () => {
      squatter.close();
      for (const socket of open) socket.destroy();
      await once(squatter, "close");
    },
  };
}

async function listenOn(port: number, onSocket: (socket: Socket) => void): Promise<Server> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const server = createServer(onSocket).listen(port, "127.0.0.1");
    const taken = await once(server, "listening").then(
      () => false,
      () => true,
    );
    if (!taken) return server;
    await sleep(5);
  }
  throw new Error(`Port ${port} stays taken.`);
}

function connection(): { port: number; cluster: string | null } {
  return JSON.parse(readFileSync(join(site.dataDir, "postgres.json"), "utf8"));
}

function postmaster(): number {
  return Number(readFileSync(join(connection().cluster ?? join(site.dataDir, "postgres"), "postmaster.pid"), "utf8").split("\n")[0]);
}

/** The postmaster and its sessions. */
function databasePids(): number[] {
  const parent = postmaster();
  const children =
    process.platform === "linux"
      ? readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8")
      : execFileSync("pgrep", ["-P", String(parent)], { encoding: "utf8" });
  return [parent, ...children.trim().split(/\s+/).map(Number)];
}

async function databaseAnswers(): Promise<boolean> {
  const socket = connect(connection().port, "127.0.0.1");
  const answers = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answers;
}

/** A mark that a reload would wipe away. */
function countLoads(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}
