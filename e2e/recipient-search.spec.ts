import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const address = "grace.hopper@example.com";

test("an address that is searched for stands in no address of ours, and a link to the search finds it again", async ({
  page,
  browser,
  request,
  createFeed,
  postEvents,
}) => {
  const feed = await createFeed();
  const key = `sealed-${feed.key}`;
  const event = (to: string) => ({
    msys: {
      message_event: {
        type: "delivery",
        timestamp: String(Math.floor(Date.now() / 1000) - 60),
        message_id: to,
        rcpt_to: to,
        rcpt_meta: { delivery_id: key },
      },
    },
  });
  await postEvents(feed, [event(address), event("ann@example.com")]);
  const { rows } = await (await request.get(`/api/deliveries?q=${key}`)).json();
  const log = `/deliveries/${rows[0].id}/log`;

  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  await page.goto(log);
  await page.getByRole("searchbox").fill(address);
  await expect(recipients(page)).toHaveText([address]);
  await expect(page).toHaveURL(/\/log\?q=\.[\w-]+$/);
  await expect(page.getByRole("heading", { name: `recipient begins “${address}”` })).toBeVisible();
  const link = page.url();
  await page.getByRole("searchbox").fill("ann@");
  await expect(recipients(page)).toHaveText(["ann@example.com"]);
  await page.goto(link);
  await expect(page.getByRole("searchbox")).toHaveValue(address);
  await expect(recipients(page)).toHaveText([address]);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(recipients(page)).toHaveCount(2);
  await expect(page.getByRole("searchbox")).toHaveValue("");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "An address, a provider, a delivery, or a page" }).fill(address);
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => /grace|hopper|ann%40|ann@/.test(url))).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(recipients(other)).toHaveText([address]);
  await other.context().close();
});

test("an older link, with the address as it is, leads to where it is not seen; a program may go on naming it", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const feed = await createFeed();
  const key = `plain-${feed.key}`;
  await postEvents(feed, [
    { msys: { message_event: { type: "delivery", timestamp: "1767225600", message_id: "m", rcpt_to: address, rcpt_meta: { delivery_id: key } } } },
  ]);
  const { rows } = await (await request.get(`/api/deliveries?q=${key}`)).json();
  await page.goto(`/deliveries/${rows[0].id}/log?q=${address}&exact=true`);
  await expect(page).toHaveURL(/\/log\?q=\.[\w-]+&exact=true$/);
  await expect(page.getByRole("searchbox")).toHaveValue(address);
  await expect(recipients(page)).toHaveText([address]);
  const found = await (await request.get(`/api/deliveries/${rows[0].id}/log?q=${address}`)).json();
  expect(found.rows).toHaveLength(1);
  const { sealed } = await (await request.post("/api/searches", { data: { text: address } })).json();
  for (const recipient of [address, sealed]) {
    const messages = await (await request.get(`/api/messages?recipient=${recipient}&limit=200`)).json();
    expect(messages.rows.map((row: { delivery: { key: string } }) => row.delivery.key)).toContain(key);
  }
});

function recipients(page: Page) {
  return page.getByRole("table", { name: "Delivery log" }).getByRole("link");
}
