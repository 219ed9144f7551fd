import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { z } from "zod";
import { connectionUrl, ensureConnection, findFreePort } from "@/db/embedded/connection-file";
import { createDatabase, dropDatabase, urlOfDatabase } from "@/db/testing/server";
import { errorBody } from "@/lib/contract/error";
import { feedList } from "@/lib/contract/feed";
import { webProcess } from "@/scripts/start/processes";
import { expect, test } from "./fixtures";

const limit = 1_000;
const itemsOfBatch = 200;
const tsx = ["--conditions=react-server", "--import=tsx"];
const exitWithParent = `--import=${pathToFileURL("scripts/setup/exit-with-parent.mjs").href}`;

/** A web server of its own, with an inbox of its own that holds little, and no worker until one is started. */
const overloadable = test.extend<{ server: { url: string; env: Record<string, string>; start: (args: string[]) => void } }>({
  server: async ({ baseURL: _ }, use) => {
    const main = connectionUrl(await ensureConnection(process.env["AFTERSEND_E2E_DATA"] ?? ""));
    const name = `overload_${randomUUID().slice(0, 8)}`;
    await createDatabase(main, name);
    const port = String(await findFreePort());
    const env = { DATABASE_URL: urlOfDatabase(main, name), AFTERSEND_INBOX_LIMIT: String(limit), LOG_LEVEL: "warn", ...webProcess("127.0.0.1", port).env };
    const children: ChildProcess[] = [];
    const start = (args: string[]) => {
      children.push(spawn(process.execPath, [exitWithParent, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] }));
    };
    await run([...tsx, "db/migrate.ts"], env);
    start(webProcess("127.0.0.1", port).args);
    await use({ url: `http://127.0.0.1:${port}`, env, start });
    for (const child of children) child.kill("SIGKILL");
    await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
    await dropDatabase(main, name);
  },
});

overloadable("a deep inbox asks feeds to come back later, loses nothing that it took, and opens again once it is drained", async ({ request, server }) => {
  await expect.poll(async () => (await request.get(`${server.url}/api/health/ready`).catch(() => null))?.status(), { timeout: 60_000 }).toBe(200);
  const { feedId, token } = await createFeed(server.env);
  const post = (body: unknown) =>
    request.post(`${server.url}/api/feedback/${feedId}`, { headers: { authorization: `Bearer ${token}` }, data: body as Record<string, unknown> });

  const { acknowledged, refusal } = await fill(post);
  expect(refusal.status()).toBe(503);
  expect(Number(refusal.headers()["retry-after"])).toBeGreaterThan(0);
  expect(errorBody.parse(await refusal.json()).error.code).toBe("overloaded");
  expect(acknowledged).toBeGreaterThanOrEqual(limit);
  // More than a socket holds: the feed is still sending when it is refused.
  for (let i = 0; i < 5; i++) expect((await post(" ".repeat(16_000_000))).status()).toBe(503);

  expect(await feedOf(request, server.url)).toMatchObject({ queued: acknowledged / itemsOfBatch, queuedItems: acknowledged, accepted: 0 });
  const metrics = await (await request.get(`${server.url}/api/metrics`)).text();
  expect(metrics).toContain(`aftersend_inbox_items{feed="small"} ${acknowledged}\n`);
  expect(metrics).toMatch(/aftersend_inbox_oldest_age_seconds\{feed="small"\} [\d.]*[1-9]/);
  expect(metrics).toMatch(/aftersend_feedback_post_duration_seconds_count\{status="503"\} [1-9]/);
  expect(metrics).not.toContain("@example.com");
  expect(metrics).not.toContain(token);

  server.start([...tsx, "worker/main.ts"]);
  await expect.poll(async () => (await feedOf(request, server.url)).queued, { timeout: 60_000 }).toBe(0);
  expect((await feedOf(request, server.url)).accepted).toBe(acknowledged);
  await expect.poll(async () => (await post(batch())).status()).toBe(200);
  expect(await (await request.get(`${server.url}/api/metrics`)).text()).toContain("aftersend_workers 1\n");
});

/** Posts until it is refused; far more than fit would be a failure, not a long test. */
async function fill(post: (body: unknown) => Promise<APIResponse>): Promise<{ acknowledged: number; refusal: APIResponse }> {
  let acknowledged = 0;
  for (let tries = 0; tries < 200; tries++) {
    const response = await post(batch());
    if (response.status() !== 200) return { acknowledged, refusal: response };
    acknowledged += itemsOfBatch;
  }
  throw new Error(`${acknowledged} items were taken, and never a refusal`);
}

function batch() {
  return Array.from({ length: itemsOfBatch }, () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    return { msys: { message_event: { type: "delivery", timestamp, message_id: randomUUID(), rcpt_to: "ann@example.com", campaign_id: "deep" } } };
  });
}

async function feedOf(request: APIRequestContext, url: string) {
  const [feed] = feedList.parse(await (await request.get(`${url}/api/feeds`)).json()).rows;
  if (!feed) throw new Error("the feed is gone");
  return feed;
}

async function createFeed(env: Record<string, string>): Promise<{ feedId: string; token: string }> {
  const { stdout } = await run(["--conditions=react-server", "scripts/run.mjs", "admin", "feed", "create", "--key", "small", "--format", "sparkpost"], env);
  return z.object({ feedId: z.string(), token: z.string() }).parse(JSON.parse(stdout));
}

function run(args: string[], env: Record<string, string>): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
}
