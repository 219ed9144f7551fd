import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const at = String(Math.floor(Date.now() / 1000) - 600);

const unknownUser = (recipient: string) => ({ type: "bounce", bounce_class: "10", error_code: "550", reason: `550 5.1.1 <${recipient}>: no such user` });
const mailboxFull = { type: "bounce", bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full" };

async function declare(request: APIRequestContext, { token }: Feed) {
  const key = `failures-${randomUUID().slice(0, 8)}`;
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key, mode: "efs", messagesToSend: 100 } });
  return { key, id: (await answer.json()).id as string };
}

function wire(key: string, recipient: string, event: Record<string, unknown>) {
  const domain = recipient.slice(recipient.indexOf("@") + 1);
  const rest = {
    timestamp: at,
    message_id: `m-${recipient}`,
    rcpt_to: recipient,
    rcpt_meta: { delivery_id: key },
    ip_address: domain === "gmail.com" ? "192.0.2.1" : "192.0.2.2",
    sending_ip: "198.51.100.7",
  };
  return { msys: { message_event: { ...rest, ...event } } };
}

/** At Outlook 60 landed, 3 are unknown and one is full; at Gmail two landed and one is full. */
function outlookAndGmail(key: string) {
  return [
    ...Array.from({ length: 60 }, (_, i) => wire(key, `ok${i}@outlook.com`, { type: "delivery" })),
    ...["ann@outlook.com", "bob@outlook.com", "cas@hotmail.com"].map((person) => wire(key, person, unknownUser(person))),
    wire(key, "dee@hotmail.com", mailboxFull),
    ...["eve@gmail.com", "fay@gmail.com"].map((person) => wire(key, person, { type: "delivery" })),
    wire(key, "gil@gmail.com", mailboxFull),
  ];
}

test("who at Outlook bounced, and why?", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  await page.goto(`/deliveries/${id}`);
  await page.getByRole("navigation", { name: "Delivery" }).getByRole("link", { name: "Failures" }).click();
  await expect(page.getByRole("heading", { name: "At which mailbox providers 5 messages failed" })).toBeVisible();

  const providers = page.getByRole("table", { name: "Failures by mailbox provider" });
  await expect(providers.getByRole("row", { name: /^Microsoft Outlook/ })).toContainText("80.0 %");
  await expect(providers.getByText(/hard 4\.7\s%: above the 2 % benchmark/)).toBeVisible();
  await providers.getByRole("button", { name: "Microsoft Outlook" }).click();

  const reasons = page.getByRole("table", { name: "Failures of Microsoft Outlook by Reason" });
  await expect(reasons.getByRole("row", { name: /^User unknown/ })).toContainText("75.0 %");
  await reasons
    .getByRole("row", { name: /^User unknown/ })
    .getByRole("link", { name: "3" })
    .click();
  await expect(page).toHaveURL(/provider=microsoft&reason=1/);
  for (const recipient of ["ann@outlook.com", "bob@outlook.com", "cas@hotmail.com"]) await expect(page.getByText(recipient).first()).toBeVisible();
  await expect(page.getByText("dee@hotmail.com")).toHaveCount(0);
  await expect(page.getByText("gil@gmail.com")).toHaveCount(0);

  await page.goBack();
  await expect(page.getByRole("button", { name: "Microsoft Outlook" })).toHaveAttribute("aria-expanded", "true");
});

test("similar replies are one row, down to what each server said", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  await page.goto(`/deliveries/${id}/failures?by=reply`);
  const replies = page.getByRole("table", { name: "Failures by SMTP reply" });
  const folded = replies.getByRole("button", { name: /^550 5\.1\.1 .*no such user/ });
  await expect(folded).toHaveCount(1);
  await folded.click();
  await expect(page.getByRole("heading", { name: "As the servers said it" })).toBeVisible();
  await expect(page.getByText("550 5.1.1 <cas@hotmail.com>: no such user")).toBeVisible();
});

test("each way to tell failures apart opens into another, and stays in the address", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  await page.goto(`/deliveries/${id}/failures`);
  for (const [dimension, row] of [
    ["Domain", "outlook.com"],
    ["Reason", "Mailbox full"],
    ["Type", "Hard bounce"],
    ["MX host", "192.0.2.2"],
    ["Sending IP", "198.51.100.7"],
  ] as const) {
    await page.getByRole("toolbar", { name: "Tell failures apart by" }).getByRole("button", { name: dimension, exact: true }).click();
    await page.getByRole("button", { name: row, exact: true }).click();
    await expect(page.getByRole("table", { name: `Failures of ${row} by` })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole("table", { name: "Failures of 198.51.100.7 by" })).toBeVisible();
});

test("rows stay where they are while somebody is among them, and the figures live on", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  await page.goto(`/deliveries/${id}/failures?by=domain`);
  const names = page.getByRole("table", { name: "Failures by domain" }).getByRole("button");
  await expect(names).toHaveText(["hotmail.com", "outlook.com", "gmail.com"]);
  await names.first().focus();
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await postEvents(
    feed,
    ["u", "v", "w"].map((person) => wire(key, `${person}@gmail.com`, mailboxFull)),
  );
  await expect(page.getByRole("row", { name: /^gmail\.com/ })).toContainText("4");
  await expect(names).toHaveText(["hotmail.com", "outlook.com", "gmail.com"]);
  await page.getByRole("button", { name: "Put in order" }).click();
  await expect(names).toHaveText(["gmail.com", "hotmail.com", "outlook.com"]);
});

test("nothing failed, nothing seen", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const { id } = await declare(request, feed);
  await page.goto(`/deliveries/${id}/failures?by=reason`);
  await expect(page.getByText("No message has failed so far.")).toBeVisible();
  await page.goto(`/deliveries/${id}/failures?by=nonsense`);
  await expect(page.getByText("No message to a known mailbox provider has been seen so far.")).toBeVisible();
});

test("on paper each row says of what it tells", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  await page.goto(`/deliveries/${id}/failures?by=provider`);
  await page.emulateMedia({ media: "print" });
  for (const name of ["Microsoft Outlook", "Google Gmail"]) await expect(page.getByRole("table").getByText(name, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
});

test("the failures pass axe in both themes, and never scroll sideways @phone", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed);
  await postEvents(feed, outlookAndGmail(key));
  for (const search of ["?by=provider&open=microsoft", "?by=reason&open=1", "?by=type", "?by=domain", "?by=mx", "?by=ip&open=198.51.100.7", "?by=reply"]) {
    await page.goto(`/deliveries/${id}/failures${search}`);
    await expect(page.getByRole("table").first()).toBeVisible();
    await expectAccessible(page, search);
  }
});
