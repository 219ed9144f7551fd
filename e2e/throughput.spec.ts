import { randomUUID } from "node:crypto";
import type { Locator } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { dragAcross } from "./drag-across";
import { expect, test } from "./fixtures";
import { shiftsOf, unnoticed, watchShifts } from "./layout-shifts";
import { instant, story, tell } from "./summary-story";

test("throughput: windows, and a look closer that can be sent and gone back from", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  await page.getByRole("link", { name: "Throughput", exact: true }).click();
  await expect(page.getByTestId("total-relayed")).toHaveText("5");
  await expect(page.getByTestId("total-delivered")).toHaveText("3");
  await expect(page.getByTestId("latency")).toContainText("of 3 messages that landed in this time");
  await page.getByRole("button", { name: "1 h", exact: true }).click();
  await expect(page).toHaveURL(/window=1h/);
  await page.getByRole("button", { name: "All", exact: true }).click();
  const chart = page.getByRole("region", { name: "Throughput", exact: true }).locator(".recharts-surface").first();
  await dragAcross(page, chart, 0.055, 0.15);
  await expect(page).toHaveURL(/from=/);
  await expect(page.getByTestId("zoom")).toBeVisible();
  await expect(page.getByTestId("total-relayed")).toHaveText("0");
  await expect(page.getByTestId("total-delivered")).toHaveText("2");
  await expect(page.getByTestId("total-deferrals")).toHaveText("1");
  await page.goBack();
  await expect(page.getByTestId("total-relayed")).toHaveText("5");
});

test("throughput: what happens now is told at once, over however long a window, as not over yet", async ({ page, request, createFeed, postEvents }) => {
  const key = `young-${randomUUID().slice(0, 8)}`;
  const feed = await createFeed();
  const now = Math.floor(Date.now() / 1000);
  const sent = (person: string, type: string) => ({
    msys: { message_event: { type, timestamp: String(now), message_id: `m-${person}`, rcpt_to: `${person}@example.com`, rcpt_meta: { delivery_id: key } } },
  });
  await postEvents(feed, [sent("ann", "injection"), sent("bob", "injection"), sent("ann", "delivery")]);
  const { rows } = await (await request.get(`/api/deliveries?q=${key}`)).json();
  for (const window of ["1h", "3h", "24h", "7d", "all"]) {
    await page.goto(`/deliveries/${rows[0].id}/throughput?window=${window}`);
    await expect(page.getByTestId("total-relayed")).toHaveText("2");
    await expect(page.getByTestId("total-delivered")).toHaveText("1");
    const speed = page.getByRole("region", { name: "Throughput", exact: true });
    await speed.getByText("The same as a table, by 1 min").click();
    await expect(speed.getByRole("table").getByRole("row").nth(1)).toContainText(/2\s*1\s*0\s*0/);
    if (Date.now() < (Math.floor(now / 60) + 1) * 60_000 - 5_000) await expect(speed.getByRole("table").getByText("still filling")).toBeVisible();
  }
});

test("throughput: each mailbox provider has two curves, its table, and the time gone back to", async ({ page, request, createFeed, postEvents }) => {
  const atGmail = story.map((sent) => (["ann", "bob", "cas"].includes(sent.person) ? { ...sent, rcpt_to: `${sent.person}@gmail.com` } : sent));
  const { id } = await tell(page, request, createFeed, postEvents, atGmail);
  await watchShifts(page);
  await page.goto(`/deliveries/${id}/throughput`);
  const providers = page.getByRole("region", { name: "By mailbox provider" });
  const google = providers.getByRole("listitem").filter({ hasText: "Google Gmail" });
  const curve = (of: Locator) => of.getByRole("img", { name: /over time/ });
  await expect(curve(google)).toHaveAccessibleName(
    "Google Gmail over time: relayed to the MTA, peak 3 /min; landed with recipients, peak 1 /min. The table below holds the same numbers.",
  );
  await expect(curve(providers)).toHaveCount(2);
  await expect(google).toContainText("1 landed of 3");
  await expect(google.locator("polyline").first()).toHaveAttribute("points", /,0 /);
  const others = providers.getByRole("listitem").filter({ hasText: "Everybody else" });
  await expect(others.locator("polyline").first()).not.toHaveAttribute("points", /,0 /);
  expect(await shiftsOf(page)).toBeLessThan(unnoticed);

  await providers.getByRole("button", { name: "Own scale" }).click();
  await expect(page).toHaveURL(/scale=own/);
  await expect(others.locator("polyline").first()).toHaveAttribute("points", /,0 /);
  await google.getByText("The same as a table, by 1 min").click();
  const table = google.getByRole("table", { name: "Google Gmail by interval, latest first" });
  await expect(table.locator("tbody tr")).toHaveText([/01$/, /30$/]);
  await expectAccessible(page, "throughput");

  await page.goto(`/deliveries/${id}/throughput?at=${instant(3)}`);
  await expect(curve(google)).toHaveAccessibleName(/relayed to the MTA, peak 3 \/min; landed with recipients: none/);
});
