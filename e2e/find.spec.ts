import { randomUUID } from "node:crypto";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { openFind } from "./open-find";

const at = (second: number) => String(Math.floor(Date.now() / 1000) - 600 + second);

const event = (type: string, deliveryKey: string, recipient: string, second = 0) => ({
  msys: { message_event: { type, timestamp: at(second), message_id: `m-${recipient}`, rcpt_to: recipient, rcpt_meta: { delivery_id: deliveryKey } } },
});

test("did ann get Tuesday's mail? Type the address, see it", async ({ page, createFeed, postEvents }) => {
  const [ann, feed] = [`ann.${randomUUID().slice(0, 8)}@example.com`, await createFeed()];
  const keys = [`tuesday-${randomUUID()}`, `friday-${randomUUID()}`] as const;
  await postEvents(feed, [event("delivery", keys[0], ann, 0), event("injection", keys[1], ann, 60)]);
  await page.goto("/feeds");
  const began = Date.now();
  await openFind(page);
  await page.keyboard.type(ann.toUpperCase());
  const found = page.getByRole("group", { name: "Messages to this address" }).getByRole("option");
  await expect(found).toHaveText([new RegExp(`With the MTA.*${keys[1]}`), new RegExp(`Landed.*${keys[0]}`)]);
  expect(Date.now() - began).toBeLessThan(15_000);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/deliveries\/\d+\/log\/[\da-f]{32}$/);
  await expect(page.getByRole("heading", { name: ann })).toBeVisible();
});

test("the beginning of an address leads to the address, a name to its delivery, a page to the page", async ({ page, createFeed, postEvents }) => {
  const [name, feed] = [`zoe${randomUUID().slice(0, 8)}`, await createFeed()];
  await postEvents(feed, [event("delivery", `letter-${name}`, `${name}@example.com`)]);
  await page.goto("/");
  await page.getByRole("button", { name: /Did they get it/ }).click();
  const box = page.getByRole("combobox", { name: /An address/ });
  await box.fill(name);
  await page.getByRole("option", { name: `${name}@example.com` }).click();
  await expect(page.getByRole("option", { name: /^Landed/ })).toBeVisible();
  await box.fill(`letter-${name}`);
  const pages = page.getByRole("group", { name: "Deliveries" }).getByRole("option");
  await expect(pages).toHaveText([`letter-${name}`, `letter-${name} · Failures`, `letter-${name} · Delivery log`, `letter-${name} · Throughput`]);
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`letter-${name}`);
  await page.keyboard.press("/");
  await expect(box).toBeVisible();
  await box.fill(`log letter-${name}`);
  await expect(page.getByRole("option").first()).toHaveText(`letter-${name} · Delivery log`);
  await box.fill("feed");
  await expect(page.getByRole("option", { name: "Feeds" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});

test("a provider or a domain leads to who failed there and why, in the delivery that is looked at", async ({ page, createFeed, postEvents }) => {
  const key = `find-${randomUUID().slice(0, 8)}`;
  const refused = { type: "bounce", bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };
  const failed = (recipient: string) => ({ msys: { message_event: { ...event("bounce", key, recipient).msys.message_event, ...refused } } });
  await postEvents(await createFeed(), [
    failed("ann@outlook.com"),
    failed("bob@hotmail.com"),
    event("delivery", key, "cas@outlook.com"),
    event("delivery", key, "dee@mail.corp.example"),
  ]);
  await page.goto("/");
  await page.getByRole("button", { name: /Did they get it/ }).click();
  const box = page.getByRole("combobox", { name: /An address/ });
  await box.fill(`${key} failures`);
  await box.press("Enter");
  await expect(page).toHaveURL(/\/deliveries\/\d+\/failures$/);
  const here = page.url().replace(/\/failures$/, "");
  const failures = page.getByRole("group", { name: "Failures" }).getByRole("option");
  const ask = async (text: string) => {
    await expect(box).toBeHidden();
    await page.keyboard.press("Control+k");
    await box.fill(text);
  };
  await ask("outlook");
  await expect(failures).toHaveText([/Microsoft Outlook.*2 of 3 failed.*User unknown 2/, "Microsoft Outlook: why, reason by reason"]);
  await box.fill("corp");
  await expect(failures).toHaveText([/mail\.corp\.example.*none of 1 failed/]);
  await box.fill("icloud");
  await expect(page.getByRole("status").filter({ hasText: "No failures found at Apple iCloud." })).toBeVisible();
  await box.fill("hotmail.com");
  await box.press("Enter");
  await expect(page).toHaveURL(`${here}/log?outcome=failed&domain=hotmail.com`);
  await expect(page.getByRole("link", { name: "bob@hotmail.com" })).toBeVisible();
  await ask("outlook");
  await expect(failures).toHaveCount(2);
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(`${here}/failures?by=provider&open=microsoft`);
  await ask(`${here}/throughput?window=1h`);
  await box.press("Enter");
  await expect(page).toHaveURL(`${here}/throughput?window=1h`);
  await ask("log");
  await box.press("Enter");
  await expect(page).toHaveURL(`${here}/log`);
});

test("the box passes axe in both themes @phone", async ({ page, createFeed, postEvents }) => {
  const [name, feed] = [`axe${randomUUID().slice(0, 8)}`, await createFeed()];
  await postEvents(feed, [event("delivery", `axe-${name}`, `${name}@example.com`)]);
  await page.goto("/feeds");
  await page.getByRole("button", { name: /Did they get it/ }).click();
  await page.getByRole("combobox", { name: /An address/ }).fill(`${name}@example.com`);
  await expect(page.getByRole("option", { name: /^Landed/ })).toBeVisible();
  await expectAccessible(page);
});
