import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const start = Math.floor(Date.now() / 1000) - 3_600;

type Sent = { to: string; type: string; after?: number } & Record<string, unknown>;

const busy = { bounce_class: "20", error_code: "451", reason: "451 4.7.1 try again later" };
const unknown = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };

function wire(key: string, { to, type, after = 0, ...rest }: Sent) {
  return { msys: { message_event: { type, timestamp: String(start + after), message_id: `m-${to}`, rcpt_to: to, rcpt_meta: { delivery_id: key }, ...rest } } };
}

/** 240 that landed, cas who was put off three times, and bob whose address is unknown. */
function manySent(): Sent[] {
  const landed = Array.from({ length: 240 }, (_, i) => `p${String(i).padStart(3, "0")}@example.com`);
  return [
    ...landed.map((to) => ({ to, type: "delivery", after: 5, routing_domain: "example.com" })),
    ...[600, 1_200, 1_800].map((after, i) => ({ to: "cas@slow.example", type: "delay", after, num_retries: String(i), ...busy })),
    { to: "bob@refused.example", type: "bounce", after: 60, ...unknown },
  ];
}

async function declare(request: APIRequestContext, { token }: Feed) {
  const key = `log-${randomUUID().slice(0, 8)}`;
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key, mode: "efs" } });
  return { key, id: z.object({ id: z.string() }).parse(await answer.json()).id };
}

const table = (page: Page) => page.getByRole("table", { name: "Delivery log" });
const recipients = (page: Page) => table(page).getByRole("link");

test("filters combine, stand in the URL, and say how far they have searched", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(
    feed,
    manySent().map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}/log?attempts=3-`);
  await expect(recipients(page)).toHaveText(["cas@slow.example"]);
  await expect(page.getByText("Searched all of it: 1 found.")).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter 3 attempts or more" }).click();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("Domain").fill("refused.example");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/domain=refused\.example/);
  await expect(recipients(page)).toHaveText(["bob@refused.example"]);
  await expect(page.getByRole("heading", { name: "1 message" })).toBeVisible();
  // A time is typed by year, month and day, in 24 hours, whatever the browser speaks; what is none does not leave the form.
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("From").fill("11/21/2026 9:05 PM");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).not.toHaveURL(/from=/);
  await page.getByLabel("From").fill("2026-11-21 21:05");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/from=2026-11-21T21/);
  await page.goto(`/deliveries/${id}/log?from=2100-01-01T00:00:00Z&reply=nonsense`);
  await expect(page.getByText("No message matches")).toBeVisible();
  await page.goto(`/deliveries/${id}/log?outcome=zzz&provider=%00&q=%00&cursor=zzz`);
  await expect(recipients(page).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove the filter/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Clear" })).toHaveCount(0);
  await page.goto(`/deliveries/${id}/log?q=nobody@refused.example`);
  await expect(page.getByText("Nothing was sent to nobody@refused.example in this delivery")).toBeVisible();
  await page.getByRole("button", { name: "Look in all deliveries" }).click();
  await expect(page.getByRole("combobox", { name: "An address, a provider, a delivery, or a page" })).toHaveValue("nobody@refused.example");
});

test("rows are read on as one scrolls, and the keyboard goes through them", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(
    feed,
    manySent().map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}/log`);
  await expect(table(page)).toHaveAttribute("aria-rowcount", "243");
  await recipients(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "cas@slow.example" })).toBeFocused();
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(page.getByRole("link", { name: "p239@example.com" })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  expect(await recipients(page).count()).toBeLessThan(80);
  await expect(page).toHaveURL(/cursor=[\da-f]{32}/);
  const top = page.getByRole("link", { name: "p220@example.com" });
  await expect(top).toBeVisible();
  await untilSettled(page);
  await page.reload();
  await expect(top).toBeVisible();
  await page.getByRole("link", { name: "p239@example.com" }).press("Enter");
  await expect(page.getByRole("heading", { name: "p239@example.com" })).toBeVisible();
});

test("columns are chosen and ordered, kept in the URL and by the browser", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, [wire(key, { to: "ann@example.com", type: "delivery" })]);
  await page.goto(`/deliveries/${id}/log`);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByLabel("Domain", { exact: true }).check();
  await page.getByRole("button", { name: "Move Domain to the front" }).click();
  await page.getByRole("button", { name: "Compact" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/cols=recipient,status,attempts,lastEventAt,reason,domain,reply&density=compact/);
  const headers = ["Recipient", "Status", "Attempts", "Last event (UTC)", "Reason", "Domain", "SMTP reply"];
  await expect(table(page).getByRole("columnheader")).toHaveText(headers);
  await page.goto(`/deliveries/${id}/log`);
  await expect(table(page).getByRole("columnheader")).toHaveText(headers);
});

/** A picker that answers with a file the page itself can read again. */
function pickInPage() {
  const pick = async () => (await navigator.storage.getDirectory()).getFileHandle("export", { create: true });
  Object.assign(window, { showSaveFilePicker: pick });
}

test("an export is exactly what is shown, tells its progress, and is kept only when it is whole", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(
    feed,
    manySent().map((sent) => wire(key, sent)),
  );
  await page.addInitScript(pickInPage);
  await page.goto(`/deliveries/${id}/log?outcome=delivered&cols=recipient,domain`);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByText("Exactly what is shown: 240 messages, 2 columns.")).toBeVisible();
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByText(/^Whole: 240 rows/)).toBeVisible();
  const text = await page.evaluate(async () => (await (await (await navigator.storage.getDirectory()).getFileHandle("export")).getFile()).text());
  const [header, ...lines] = text.trimEnd().split("\n");
  expect(header).toBe("recipient,domain");
  expect(lines.toSorted()[0]).toBe("p000@example.com,example.com");
  expect(new Set(lines).size).toBe(240);
  await page.route("**/log.csv*", (route) => route.fulfill({ body: "recipient,domain\np000@example.com,example.com\n" }));
  await page.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByText(/The export broke off, and no file was kept/)).toBeVisible();
});

test("a message shows what its feed sent, and when the next try is due", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(
    feed,
    manySent().map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}/log/cas@slow.example`);
  await expect(page.getByText(/^The next try was due about|^Next try due about/)).toBeVisible();
  await page.getByText("Raw payload").first().click();
  await expect(page.getByRole("region", { name: "Raw payload" })).toContainText('"rcpt_to": "cas@slow.example"');
});

test.describe("a message that is not there", () => {
  test.use({ expectedConsoleErrors: [/404/] });

  test("is a real 404", async ({ page, request, createFeed }) => {
    const { id } = await declare(request, await createFeed());
    const answer = await page.goto(`/deliveries/${id}/log/nobody@example.com`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText("No such message in this delivery")).toBeVisible();
  });
});

test("the log and its boxes pass axe in both themes @phone", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(
    feed,
    manySent().map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}/log?attempts=1-`);
  for (const box of [null, "More filters", "Export"]) {
    if (box) await page.getByRole("button", { name: box }).click();
    await expect(table(page)).toBeAttached();
    await expectAccessible(page);
    if (box) await page.keyboard.press("Escape");
  }
});

/** The address follows the rows in view, at most so often. */
async function untilSettled(page: Page) {
  let last = "";
  await expect
    .poll(
      () => {
        const settled = page.url() === last;
        last = page.url();
        return settled;
      },
      { intervals: [1_000] },
    )
    .toBe(true);
}
