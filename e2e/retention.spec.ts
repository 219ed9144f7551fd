import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { connectionUrl, ensureConnection } from "@/db/embedded/connection-file";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";
import { addFeed, runAdmin } from "./run-admin";

// A whole `npm start` of its own: what is dropped here, others need.
let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite("retention", "fatal");
});

test.afterAll(() => stopOwnSite(site));

test("of a delivery past its retention the counts stand, and nothing opens rows that are gone", async ({ page, request }) => {
  test.setTimeout(180_000);
  const { feedId, token } = await addFeed(site.dataDir, "momentum", "sparkpost");
  const seconds = String(Math.floor(Date.now() / 1000) - 60);
  const data = ["delivery", "bounce"].map((type) => ({
    msys: {
      message_event: {
        type,
        timestamp: seconds,
        message_id: type,
        rcpt_to: `${type}@example.com`,
        campaign_id: "old",
        bounce_class: "10",
        reason: "550 5.1.1",
      },
    },
  }));
  expect((await request.post(`${site.url}/api/feedback/${feedId}`, { headers: { authorization: `Bearer ${token}` }, data })).status()).toBe(200);
  await expect.poll(async () => (await (await request.get(`${site.url}/api/deliveries`)).json()).rows[0]?.counts.failed).toBe(1);
  const { id } = (await (await request.get(`${site.url}/api/deliveries`)).json()).rows[0];
  await page.goto(`${site.url}/deliveries/${id}`);
  await expect(page.getByTestId("standing-failed").getByRole("link", { name: "1", exact: true })).toBeVisible();

  await runAdmin(site.dataDir, "retention", "set", "--what", "log", "--days", "30");
  await expect.poll(() => applyRetention(120)).toContain('"what":"log"');

  await page.goto(`${site.url}/deliveries/${id}`);
  await expect(page.getByText("The log of this delivery is past its retention")).toBeVisible();
  await expect(page.getByTestId("success")).toHaveText("50.0%");
  await expect(page.getByTestId("standing-failed")).toContainText("1");
  await expect(page.getByTestId("standing-failed").getByRole("link")).toHaveCount(0);
  await expectAccessible(page);
  for (const [path, words] of [
    ["log", "No longer kept"],
    ["failures", "The log of this delivery is past its retention"],
  ]) {
    await page.goto(`${site.url}/deliveries/${id}/${path}`);
    await expect(page.getByText(words ?? "").first()).toBeVisible();
    await expectAccessible(page);
  }
});

/** Drops what will be past its retention so many days from now. */
async function applyRetention(days: number): Promise<string> {
  const env = { ...process.env, DATABASE_URL: connectionUrl(await ensureConnection(site.dataDir)) };
  const program = ["--conditions=react-server", "--import=tsx", "e2e/apply-retention.ts", String(days)];
  return (await promisify(execFile)(process.execPath, program, { env })).stdout;
}
