import type { Locator, Page } from "@playwright/test";
import { deliverySummary } from "@/lib/contract/delivery";
import { type ReplayStatus, replayList } from "@/lib/contract/replay";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";

type Choice = { scenario: string; messages: number; speed: string };

/** Starts a replay by the form; gives its id. */
async function start(page: Page, { scenario, messages, speed }: Choice): Promise<string> {
  const form = page.getByRole("region", { name: "What should happen?" });
  await form.getByRole("radio", { name: scenario, exact: true }).check();
  await form.getByLabel("Messages").fill(String(messages));
  await form.getByLabel("Speed").selectOption(speed);
  await form.getByRole("button", { name: "Start replay" }).click();
  const started = form.getByText(/Replay \d+ has started/);
  await expect(started).toBeVisible();
  return /\d+/.exec((await started.textContent()) ?? "")?.[0] ?? "";
}

function rowOf(page: Page, id: string): Locator {
  return page.getByRole("listitem", { name: new RegExp(`replay ${id}(?!\\d)`) });
}

async function statusOf(page: Page, id: string): Promise<ReplayStatus | undefined> {
  const { rows } = replayList.parse(await (await page.request.get("/api/replays")).json());
  return rows.find((replay) => replay.id === id);
}

test("a replay runs to its end, and its delivery holds what it sent @phone", async ({ page }) => {
  await page.goto("/lab");
  const id = await start(page, { scenario: "Healthy send", messages: 800, speed: "10000" });
  const row = rowOf(page, id);
  await expect(row.getByText("Done")).toBeVisible({ timeout: 60_000 });
  await expect(row.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "100");
  await expect(row.getByRole("button")).toHaveCount(0);
  const deliveryId = (await statusOf(page, id))?.deliveryId;
  await expect
    .poll(
      async () => {
        const { counts } = deliverySummary.parse(await (await page.request.get(`/api/deliveries/${deliveryId}`)).json());
        return [counts.delivered + counts.failed, counts.pending];
      },
      { timeout: 60_000 },
    )
    .toEqual([800, 0]);
  await row.getByRole("link", { name: "Autumn sale · healthy send" }).click();
  await expect(page).toHaveURL(new RegExp(`/deliveries/${deliveryId}$`));
});

test("the list tells times of a replayed delivery by the replay's own clock, and says so", async ({ page }) => {
  await page.goto("/lab");
  const id = await start(page, { scenario: "Healthy send", messages: 2_000, speed: "60" });
  await expect.poll(async () => (await statusOf(page, id))?.deliveryId ?? null).not.toBeNull();
  await page.goto(`/?q=replay-${id}`);
  const row = page
    .getByRole("table", { name: "Deliveries" })
    .getByRole("row")
    .filter({ hasText: `replay-${id}` });
  await expect(row.getByTitle(/^Provisional, .+ left by replay clock$/).first()).toBeAttached();
  await expect(row.getByText("by replay clock", { exact: true }).last()).toBeVisible();
  await expect(row.getByText(/Provisional until/)).toHaveCount(0);
  await page.goto("/lab");
  await rowOf(page, id).getByRole("button", { name: "Stop" }).click();
});

test("a replay is paused, resumed, sped up and stopped by keyboard", async ({ page }) => {
  await page.goto("/lab");
  const id = await start(page, { scenario: "Timeouts", messages: 300, speed: "60" });
  const row = rowOf(page, id);
  await row.getByRole("button", { name: /^Pause/ }).press("Enter");
  await expect(row.getByText("Paused")).toBeVisible();
  // A step that was under way when it was paused still tells how far it came.
  await expect(async () => {
    const early = (await statusOf(page, id))?.clockAt;
    await page.waitForTimeout(500);
    expect((await statusOf(page, id))?.clockAt).toBe(early);
  }).toPass();
  const paused = await statusOf(page, id);
  await row.getByRole("combobox", { name: /^Speed/ }).selectOption("3,600×");
  await expect.poll(async () => (await statusOf(page, id))?.speed).toBe(3600);
  expect((await statusOf(page, id))?.clockAt).toBe(paused?.clockAt);
  const press = async (name: RegExp) => {
    await expect(row.getByRole("button", { name })).toBeEnabled();
    await row.getByRole("button", { name }).press("Enter");
  };
  await press(/^Resume/);
  await expect.poll(async () => (await statusOf(page, id))?.clockAt).not.toBe(paused?.clockAt);
  await press(/^Stop/);
  await expect(row.getByText("Stopped")).toBeVisible();
});

test("a captured file is replayed; what is none is refused in words", async ({ page }) => {
  await page.goto("/lab");
  const form = page.getByRole("region", { name: "Or replay a captured file" });
  const upload = async (name: string, content: string) => {
    await form.getByLabel("File").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    await form.getByRole("button", { name: "Replay file" }).click();
  };
  await upload("notes.txt", "these are not events");
  await expect(form.getByRole("alert")).toContainText("neither a JSON array nor lines of JSON");
  const event = { type: "delivery", timestamp: "1760000000", message_id: "lab-1", rcpt_to: "ada@gmail.example", campaign_id: "Captured" };
  // Larger than Next takes unless told, mostly blank so that it is quick to read.
  await upload("capture.json", `${JSON.stringify([{ msys: { message_event: event } }])}${" ".repeat(12_000_000)}`);
  await expect(form.getByText(/Replay \d+ has started/)).toBeVisible();
  await expect(form.getByRole("alert")).toBeEmpty();
  await expect(page.getByRole("listitem").filter({ hasText: "capture.json" }).first().getByText("Done")).toBeVisible({ timeout: 60_000 });
});

test("the lab is accessible in both themes @phone", async ({ page }) => {
  await page.goto("/lab");
  const id = await start(page, { scenario: "Password resets", messages: 50, speed: "1" });
  await expect(rowOf(page, id).getByText("Running")).toBeVisible();
  await expectAccessible(page);
  await rowOf(page, id).getByRole("button", { name: /^Stop/ }).click();
  await expect(rowOf(page, id).getByText("Stopped")).toBeVisible();
});
