import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { APIRequestContext, Page } from "@playwright/test";
import { deliverySummary } from "@/lib/contract/delivery";
import { upload } from "@/lib/contract/recipients";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

const target = "name;email\nAnn;ann@example.com\nBob;bob@example.com\nAnn again;ANN@example.com\nNobody;nobody\n";
const exclusions = "email\nbob@example.com\n";

const csv = (name: string, text: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

function count(page: Page, list: "target" | "exclusions", name: string) {
  return page.getByTestId(`upload-${list}`).first().getByTestId(`count-${name}`).locator("dd");
}

async function declareByToken(request: APIRequestContext, { token }: Feed, more: object = {}) {
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data: { key: `new-${randomUUID()}`, ...more } });
  return String(((await answer.json()) as { id: string }).id);
}

function put(
  request: APIRequestContext,
  { token }: Feed,
  id: string,
  body: string | Buffer,
  { query = "", type = "text/csv", ...headers } = {} as Record<string, string>,
) {
  const auth = { authorization: `Bearer ${token}`, "content-type": type, ...headers };
  return request.put(`/api/deliveries/${id}/recipients${query}`, { headers: auth, data: Buffer.from(body) });
}

test("from nothing declared to a target with doubles and exclusions, by hand @phone", async ({ page, createFeed }) => {
  const feed = await createFeed();
  await page.goto("/");
  await page.goto("/deliveries/new");
  await page.getByRole("button", { name: "Declare" }).click();
  await expect(page.getByText("Give it a key.")).toBeVisible();
  await page.getByRole("textbox", { name: "Key" }).fill(`hand-${randomUUID()}`);
  await page.getByRole("textbox", { name: "Name" }).fill("By hand");
  await page.getByRole("radio", { name: /A list of recipients/ }).check();
  await page.getByRole("combobox", { name: "Feed" }).selectOption({ label: feed.key });
  await page.getByRole("button", { name: "Declare" }).click();
  await expect(page.getByRole("heading", { name: "Who gets By hand" })).toBeVisible();

  await page.getByLabel("File").setInputFiles(csv("target.csv", target));
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(count(page, "target", "rows")).toHaveText("4");
  await expect(count(page, "target", "addresses")).toHaveText("2");
  await expect(count(page, "target", "duplicates")).toHaveText("1");
  await expect(count(page, "target", "bad")).toHaveText("1");
  await expect(page.getByTestId("to-send")).toContainText("2 messages to send, as the list says");

  await page.getByRole("button", { name: "Exclusions" }).click();
  await page.getByLabel("File").setInputFiles(csv("exclusions.csv", exclusions));
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(count(page, "exclusions", "addresses")).toHaveText("1");
  await expect(page.getByTestId("to-send")).toContainText("1 message to send, as the list says");
  await page.getByText("Rows that are no address of their own").first().click();
  await expect(page.getByRole("cell", { name: "nobody" })).toBeVisible();

  await page.getByRole("link", { name: "To the delivery" }).click();
  await expect(page).toHaveURL(/\/deliveries\/\d+$/);
});

test("the page of lists is clean to axe", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const id = await declareByToken(request, feed);
  expect((await put(request, feed, id, target)).status()).toBe(200);
  await page.goto(`/deliveries/new?to=${id}`);
  await page.getByText("Rows that are no address of their own").click();
  await expectAccessible(page);
});

test("a delivery of a number is declared once; the second time nothing changes", async ({ page, createFeed }) => {
  const feed = await createFeed();
  const key = `twice-${randomUUID()}`;
  const declare = async () => {
    await page.goto("/deliveries/new");
    await page.getByRole("textbox", { name: "Key" }).fill(key);
    await page.getByRole("textbox", { name: "How many" }).fill("250");
    await page.getByRole("combobox", { name: "Feed" }).selectOption({ label: feed.key });
    await page.getByRole("button", { name: "Declare" }).click();
  };
  await declare();
  await expect(page).toHaveURL(/\/deliveries\/\d+$/);
  await declare();
  await expect(page.getByText("There is a delivery with this key already.")).toBeVisible();
});

test("a subject and a sender are declared by hand, head every page of the delivery, and find it @phone", async ({ page, createFeed }) => {
  const feed = await createFeed();
  const word = randomUUID().slice(0, 8);
  const subject = `Everything \u202E${word} must go, ${"and ".repeat(60)}soon`;
  const shown = subject.replace("\u202E", "⟨U+202E⟩");
  const sender = "Acme Shop <news@acme.example>";
  await page.goto("/deliveries/new");
  await page.getByRole("textbox", { name: "Key" }).fill(`subject-${randomUUID()}`);
  await page.getByRole("textbox", { name: "Subject" }).fill(subject);
  await page.getByRole("textbox", { name: "Sender" }).fill(sender);
  await page.getByRole("textbox", { name: "How many" }).fill("250");
  await page.getByRole("combobox", { name: "Feed" }).selectOption({ label: feed.key });
  await page.getByRole("button", { name: "Declare" }).click();
  await expect(page).toHaveURL(/\/deliveries\/\d+$/);

  const line = page.getByTestId("subject-and-sender");
  await expect(line).toHaveText(`Subject: ${shown}From: ${sender}`);
  await expect(line.getByTitle(shown)).toBeVisible();
  const height = async () => (await line.boundingBox())?.height ?? 0;
  const onScreen = await height();
  expect(onScreen, "a line each at most").toBeLessThan(50);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  expect(await height(), "paper tells all of it").toBeGreaterThan(onScreen * 1.5);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Delivery log" }).click();
  await expect(page).toHaveURL(/\/log/);
  await expect(line.getByTitle(sender)).toBeVisible();

  await page.goto(`/?q=${word}`);
  await expect(page.getByRole("row").filter({ hasText: shown })).toHaveCount(1);
});

test("the header of a delivery that was declared without them has no line for them, in either language", async ({ page, request, createFeed }) => {
  const feed = await createFeed();
  const [bare, named] = [await declareByToken(request, feed), await declareByToken(request, feed, { subject: "Spring", sender: "news@acme.example" })];
  await page.goto(`/deliveries/${bare}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByTestId("subject-and-sender")).toHaveCount(0);
  await page.context().addCookies([{ name: "locale", value: "zh-Hant", url: page.url() }]);
  await page.goto(`/deliveries/${named}`);
  await expect(page.getByTestId("subject-and-sender")).toHaveText("主旨：Spring寄件者：news@acme.example");
});

test("the form is clean to axe, in both themes", async ({ page, createFeed }) => {
  await createFeed();
  await page.goto("/deliveries/new");
  await expect(page.getByRole("heading", { name: "New delivery" })).toBeVisible();
  await expectAccessible(page);
});

test("the API takes NDJSON and gzip, again without effect, and says what it cannot take", async ({ request, createFeed }) => {
  const feed = await createFeed();
  const id = await declareByToken(request, feed);
  const ndjson = '"ann@example.com"\n{"email":"bob@example.com"}\n';
  const first = await put(request, feed, id, gzipSync(ndjson), { type: "application/x-ndjson", "content-encoding": "gzip" });
  expect(upload.parse(await first.json())).toMatchObject({ state: "done", counts: { rows: 2, addresses: 2, fresh: 2 } });
  const again = await put(request, feed, id, ndjson, { type: "application/x-ndjson" });
  expect(upload.parse(await again.json()).counts).toMatchObject({ addresses: 2, fresh: 0 });
  const left = await put(request, feed, id, "email,reason\nbob@example.com,Address in quarantine\n", { query: "?list=exclusions" });
  expect(upload.parse(await left.json())).toMatchObject({ list: "exclusions", counts: { addresses: 1 } });
  const summary = deliverySummary.parse(await (await request.get(`/api/deliveries/${id}`)).json());
  expect(summary.messagesToSend).toMatchObject({ value: 1, declared: true, target: 1 });
  expect(summary).toMatchObject({ counts: { pending: 1 }, ignored: 1 });

  for (const [body, type, status, words] of [
    ["", "text/csv", 400, "There is no row in it."],
    ["not json", "application/x-ndjson", 400, "Line 1 is not JSON"],
    ["a@b.c", "image/png", 415, "Content-Type must be"],
  ] as const) {
    const refused = await put(request, feed, id, body, { type });
    expect(refused.status()).toBe(status);
    expect(await refused.text()).toContain(words);
  }
  const corrected = await request.patch(`/api/deliveries/${id}`, { headers: { authorization: `Bearer ${feed.token}` }, data: { messagesToSend: 9 } });
  expect(corrected.status()).toBe(409);
});

test("a list belongs to the feed's own delivery", async ({ request, createFeed }) => {
  const [mine, other] = [await createFeed(), await createFeed()];
  const id = await declareByToken(request, mine);
  expect((await put(request, other, id, "ann@example.com")).status()).toBe(403);
  expect((await put(request, mine, "999999999", "ann@example.com")).status()).toBe(404);
  expect((await request.put(`/api/deliveries/${id}/recipients`, { headers: { via: "1.1 proxy", "content-type": "text/csv" }, data: "a@b.c" })).status()).toBe(
    401,
  );
});
