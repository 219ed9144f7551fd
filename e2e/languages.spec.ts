import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";

const pages = ["/", "/compare", "/reports", "/feeds", "/lab", "/nothing-here"];

/** What is the same in both: names of products and of things typed. */
const same =
  /^(Aftersend|English|Momentum|SparkPost|KumoMTA|webhook|MTA|JSON|POST|GET|UTC|efs|relay|outlook|example|npm|run|admin|feed|create|key|format|sparkpost|api|feedback|feedId|MB|kumomta)$/i;

async function choose(page: Page, name: string): Promise<void> {
  await page.locator("header select").selectOption({ label: name });
}

async function headingsAndNav(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page.locator("h1, h2, h3, nav a, th, legend").allInnerTexts();
}

test("a reader chooses 繁體中文, walks the pages, and comes back @phone", async ({ page, expectedConsoleErrors, isMobile: _, viewport }) => {
  expectedConsoleErrors.push(/404/);
  const openMenu = async () => {
    if ((viewport?.width ?? 0) < 1024) await page.getByRole("button", { name: /^(Menu|選單)$/ }).click();
  };
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openMenu();
  await page.getByRole("combobox", { name: "Language" }).focus();
  await choose(page, "繁體中文");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  for (const path of pages) {
    await page.goto(path);
    const english = (await headingsAndNav(page)).flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !same.test(word));
    expect(english, `${path} is in Chinese`).toEqual([]);
  }
  await openMenu();
  await page.getByRole("combobox", { name: "語言" }).focus();
  await choose(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such page");
});

test("no page of a delivery says a word of English to a Chinese reader", async ({ page, baseURL, createFeed, postEvents, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/404/);
  await page.context().addCookies([{ name: "locale", value: "zh-Hant", url: baseURL ?? "" }]);
  const key = `5${Date.now()}`;
  const sent = (recipient: string, event: object) => ({
    msys: {
      message_event: {
        timestamp: String(Math.floor(Date.now() / 1000) - 600),
        message_id: recipient,
        rcpt_to: recipient,
        rcpt_meta: { delivery_id: key },
        ...event,
      },
    },
  });
  await postEvents(await createFeed(), [
    sent("1@example.com", { type: "bounce", bounce_class: "10", error_code: "550", raw_reason: "550 5.1.1", reason: "550 5.1.1" }),
    sent("2@example.com", { type: "delay", bounce_class: "22", error_code: "452", raw_reason: "452 4.2.2", reason: "452 4.2.2" }),
    sent("3@example.com", { type: "delivery" }),
  ]);
  const { rows } = await (await page.request.get(`/api/deliveries?q=${key}`)).json();
  const delivery = `/deliveries/${rows[0].id}`;
  const log = await (await page.request.get(`/api${delivery}/log?outcome=failed`)).json();
  const failures = ["type", "reason", "domain", "mx", "ip", "reply"].map((by) => `/failures?by=${by}`);
  for (const path of ["", "/throughput", "/failures", ...failures, "/log", `/log/${log.rows[0].messageKey}`, "/log/0"]) {
    await page.goto(delivery + path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    const words = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest("script, style, .font-mono, code, pre, option") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const texts = [document.title];
      while (walk.nextNode()) texts.push(walk.currentNode.textContent ?? "");
      return texts.flatMap((text) => text.replace(/\S+@\S+|\S+\.(com|example)\b|\b[a-z]+\.[\w.]+|[\da-f]{8}[\da-f-]*/g, "").match(/[A-Za-z]{2,}/g) ?? []);
    });
    const spoken = /^(feed|MX|IP|SMTP|CSV|NDJSON|Gmail|Google|Microsoft|Outlook|Yahoo|AOL|momentum)$/i;
    expect(
      words.filter((word) => !same.test(word) && !spoken.test(word)),
      `${path} is in Chinese`,
    ).toEqual([]);
  }
});

test.describe("a browser that asks for Taiwan's Chinese", () => {
  test.use({ locale: "zh-TW", timezoneId: "Asia/Taipei" });

  test("gets it, and the reader's own time with UTC beside it, from the server on", async ({ page, request, createFeed, postEvents }) => {
    const feed = await createFeed();
    await postEvents(feed, []);
    await page.goto(`/feeds/${feed.feedId}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
    await expect(page).toHaveTitle("回饋來源 · Aftersend");
    const time = page.locator("main time").first();
    await expect(time).toHaveAttribute("title", / UTC$/);
    await expect(time).not.toContainText("UTC");
    const [at, text] = [await time.getAttribute("datetime"), (await time.textContent()) ?? ""];
    const own = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Taipei", timeStyle: "medium" }).format(new Date(at ?? ""));
    expect(text).toContain(own);
    expect(text).toMatch(/^\d{1,2}月\d{1,2}日 週./);

    // The browser has told its time zone: the next page is drawn in it by the server itself.
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const html = await (await request.get(`/feeds/${feed.feedId}`, { headers: { cookie, "accept-language": "zh-TW" } })).text();
    expect(html).toContain(own);
  });

  test("axe finds nothing, in either theme", async ({ page, expectedConsoleErrors }) => {
    expectedConsoleErrors.push(/404/);
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, path);
    }
  });
});
