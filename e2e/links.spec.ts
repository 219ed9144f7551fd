import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { deliveryList } from "@/lib/contract/delivery";
import { logPage } from "@/lib/contract/log";
import { overview } from "@/lib/contract/overview";
import { expect, type Feed, test } from "./fixtures";

/** An hour ago: with a validity of two hours what is open runs out within the hour. */
const begun = Math.floor(Date.now() / 1000) - 3_600;
const validitySeconds = 7_200;

type Sent = { person: string; type: string; minute: number } & Record<string, unknown>;

const mailboxFull = { bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full", num_retries: "1" };
const userUnknown = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };
const people = ["ann@gmail.com", "bob@gmail.com", "cas@gmail.com", "dee@example.com", "eve@example.com", "fay@example.com"];

/** Six relayed: two landed, two refused, one put off, one unheard of. */
const story: Sent[] = [
  ...people.map((person) => ({ person, type: "injection", minute: 0 })),
  { person: "ann@gmail.com", type: "delivery", minute: 2 },
  { person: "dee@example.com", type: "delivery", minute: 3 },
  { person: "bob@gmail.com", type: "bounce", minute: 4, ...userUnknown },
  { person: "eve@example.com", type: "bounce", minute: 5, ...userUnknown },
  { person: "cas@gmail.com", type: "delay", minute: 6, ...mailboxFull },
];

async function declare(request: APIRequestContext, { token }: Feed, more: object) {
  const key = `links-${randomUUID().slice(0, 8)}`;
  const answer = await request.post("/api/deliveries", {
    headers: { authorization: `Bearer ${token}` },
    data: { key, mode: "efs", validitySeconds, ...more },
  });
  return { key, id: String(((await answer.json()) as { id: string }).id) };
}

async function tell(request: APIRequestContext, feed: Feed, postEvents: (feed: Feed, events: unknown[]) => Promise<unknown>) {
  const { key, id } = await declare(request, feed, { messagesToSend: 6 });
  const events = story.map(({ person, type, minute, ...rest }) => ({
    msys: {
      message_event: {
        type,
        timestamp: String(begun + minute * 60),
        message_id: `${key}-${person}`,
        rcpt_to: person,
        rcpt_meta: { delivery_id: key },
        ...rest,
      },
    },
  }));
  await postEvents(feed, events);
  return { key, id };
}

/** The numbers that a page links into a log, each as it reads beside what the log holds; the first of them is opened as a reader would. */
async function expectAgreement(page: Page, atLeast: number, within = page.getByRole("main")): Promise<void> {
  const links = await within.locator("a[href*='/log?']:visible").evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute("href") ?? "",
      text: /\d/.test(link.textContent ?? "") ? (link.textContent ?? "") : (link.closest("tr")?.querySelector("td:last-child")?.textContent ?? ""),
    })),
  );
  const numbers = links.flatMap(({ href, text }) => {
    const said = /\d[\d,]*/.exec(text)?.[0];
    return said === undefined ? [] : [{ href, said: Number(said.replaceAll(",", "")) }];
  });
  const held = await Promise.all(
    numbers.map(async ({ href }) => {
      const log = logPage.parse(await (await page.request.get(`/api${href}&limit=500`)).json());
      return { href, said: log.rows.length };
    }),
  );
  expect(numbers).toEqual(held);
  expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
  const [first] = numbers;
  if (!first) return;
  await within.locator(`a[href="${first.href}"]:visible`).first().click();
  await expect(page.getByRole("table", { name: "Delivery log" }).locator("tbody tr")).toHaveCount(first.said);
}

test("each number of a summary opens exactly its messages", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(request, await createFeed(), postEvents);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByRole("region", { name: "When the rest runs out" }).getByRole("row", { name: /^later/ })).toBeVisible();
  await expect(page.getByText("Google Gmail").first()).toBeVisible();
  await expectAgreement(page, 16);
});

test("each number of an instant gone back to opens exactly the messages that stood so then", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(request, await createFeed(), postEvents);
  await page.goto(`/deliveries/${id}?at=${new Date((begun + 5 * 60) * 1000).toISOString()}`);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page.getByTestId("standing-relayed")).toContainText("3");
  const providers = page.getByRole("region", { name: "By mailbox provider" });
  await expect(providers.getByText(/as of/)).toBeVisible();
  await expect(providers.getByRole("row", { name: /^Google Gmail/ })).toContainText("33.3");
  await expectAgreement(page, 12);
  await page.goBack();
  await expect(page.getByTestId("as-of")).toContainText("As of");
  const here = ["standing-delivered", "standing-relayed", "standing-failed", "funnel"].map((part) => page.getByTestId(part));
  for (const part of here) {
    const links = await part
      .locator("a[href*='/log?']")
      .evaluateAll((found) => found.map((a) => ({ href: a.getAttribute("href") ?? "", text: a.textContent })));
    expect(links.length).toBeGreaterThan(0);
    for (const { href, text } of links) {
      expect(href).toContain("at=");
      const log = logPage.parse(await (await request.get(`/api${href}&limit=500`)).json());
      expect(log.rows, href).toHaveLength(Number(/\d+/.exec(text ?? "")?.[0]));
    }
  }
});

test("each number of the throughput opens exactly its messages", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(request, await createFeed(), postEvents);
  await page.goto(`/deliveries/${id}/throughput`);
  await expect(page.getByText("Google Gmail").first()).toBeVisible();
  await expectAgreement(page, 2);
  await page.goto(`/deliveries/${id}/throughput?at=${new Date((begun + 5 * 60) * 1000).toISOString()}`);
  for (const name of ["By mailbox provider", "By recipient domain"]) {
    const panel = page.getByRole("region", { name });
    await expect(panel.locator("a[href*='at=']").first()).toBeVisible();
  }
  await expectAgreement(page, 4);
});

test("each number of the failures and of a comparison opens exactly its messages", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const [one, other] = [await tell(request, feed, postEvents), await tell(request, feed, postEvents)];
  await page.goto(`/deliveries/${one.id}/failures?by=domain`);
  await expect(page.getByRole("link", { name: "1", exact: true }).first()).toBeVisible();
  await expectAgreement(page, 2);
  await page.goto(`/compare?d=${one.id},${other.id}`);
  await expect(page.getByRole("row", { name: /^Still open/ }).getByRole("link")).toHaveCount(2);
  await expectAgreement(page, 6);
});

test("each number of the list opens exactly its messages, and a figure of the day the deliveries behind it", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { key, id } = await tell(request, await createFeed(), postEvents);
  await page.goto(`/?q=${key}`);
  // Above the list stands what needs attention anywhere, which other tests move.
  const list = page.getByRole("table", { name: "Deliveries" });
  await expectAgreement(page, 4, list);
  await page.goto(`/?q=${key}&has=held`);
  await expect(page.getByRole("link", { name: "2 messages in the MTA’s hands" })).toBeVisible();
  await expectAgreement(page, 5, list);

  const { dayStart } = overview.parse(await (await request.get("/api/overview?zone=UTC")).json());
  const listed = async (has: string, since: string) =>
    deliveryList.parse(await (await request.get(`/api/deliveries?limit=200&q=${key}&has=${has}&since=${since}`)).json()).rows.map((row) => row.id);
  for (const has of ["held", "retried", "landed", "failed"]) expect(await listed(has, new Date((begun - 3_600) * 1000).toISOString()), has).toEqual([id]);
  const tomorrow = new Date(Date.parse(dayStart) + 86_400_000).toISOString();
  expect((await request.get(`/api/deliveries?q=${key}&has=complained&since=${tomorrow}`)).status(), "a figure that is none is refused").toBe(400);

  for (const [has, words] of [
    ["landed", "2 messages landed since then"],
    ["failed", "2 messages failed since then"],
  ] as const) {
    await page.goto(`/?q=${key}&has=${has}&since=${new Date((begun - 3_600) * 1000).toISOString()}`);
    await expect(page.getByRole("link", { name: words })).toBeVisible();
    await expectAgreement(page, 5, list);
  }

  await page.goto("/");
  await page.getByTestId("today-held").getByRole("link").click();
  await expect(page.getByText("Only deliveries with messages that the MTA has now")).toBeVisible();
  await expect(page).toHaveURL(/has=held/);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(page).not.toHaveURL(/has=held/);
});

test("each number of a list of recipients opens exactly its messages", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const { id } = await declare(request, feed, {});
  const auth = { authorization: `Bearer ${feed.token}`, "content-type": "text/csv" };
  const data = Buffer.from("email\nann@example.com\nbob@example.com\nANN@example.com\nnobody\nnowhere\n");
  expect((await request.put(`/api/deliveries/${id}/recipients`, { headers: auth, data })).status()).toBe(200);
  await page.goto(`/deliveries/new?to=${id}`);
  await expect(page.getByTestId("count-addresses").getByRole("link")).toHaveText("2");
  await expect(page.getByTestId("count-bad").getByRole("link")).toHaveText("2");
  await expectAgreement(page, 5);

  await page.goto(`/deliveries/${id}`);
  const why = page.getByRole("table", { name: "Left out before sending, by reason" });
  await expect(page.getByRole("heading", { name: "Why 3 were left out" })).toBeVisible();
  await expect(why.getByRole("row", { name: /^Bad-quality address/ })).toContainText("2");
  await expectAgreement(page, 2, why);
});
