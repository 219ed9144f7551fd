import { randomUUID } from "node:crypto";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, type Feed, test } from "./fixtures";

/** Three hours ago, where a minute begins, so that each step below is a minute of its own. Axes reach from then to now. */
const begun = Math.floor(Date.now() / 60_000) * 60 - 3 * 3_600;

type Sent = { person: string; type: string; minute: number } & Record<string, unknown>;

const mailboxFull = { bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full", num_retries: "1" };
const userUnknown = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };

/** Five relayed at once; two landed after 5 minutes, one was refused after 10, one is put off after 15, and one landed after 60. */
const story: Sent[] = [
  ...["ann", "bob", "cas", "dee", "eve"].map((person) => ({ person, type: "injection", minute: 0 })),
  { person: "ann", type: "delivery", minute: 5 },
  { person: "eve", type: "delivery", minute: 5 },
  { person: "bob", type: "bounce", minute: 10, ...userUnknown },
  { person: "cas", type: "delay", minute: 15, ...mailboxFull },
  { person: "dee", type: "delivery", minute: 60 },
];

async function declare(request: APIRequestContext, { token }: Feed, messagesToSend: number | null) {
  const key = `summary-${randomUUID().slice(0, 8)}`;
  const data = messagesToSend === null ? { key, mode: "efs" } : { key, mode: "efs", messagesToSend };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data });
  return { key, id: (await answer.json()).id as string };
}

function wire(key: string, { person, type, minute, ...rest }: Sent) {
  const event = {
    type,
    timestamp: String(begun + minute * 60 + 30),
    message_id: `m-${person}`,
    rcpt_to: `${person}@example.com`,
    rcpt_meta: { delivery_id: key },
    ...rest,
  };
  return { msys: { message_event: event } };
}

/** Up to this nobody notices (web.dev/cls). */
const unnoticed = 0.1;

function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!("hadRecentInput" in entry && entry.hadRecentInput) && "value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Notes every text that an element shows from now on, however shortly. */
async function watchTexts(page: Page, testId: string): Promise<() => Promise<string[]>> {
  const element = await page.getByTestId(testId).elementHandle();
  if (!element) throw new Error(`Nothing on the page is called ${testId}.`);
  const texts = await element.evaluateHandle((watched) => {
    const noted: string[] = [];
    new MutationObserver(() => noted.push(watched.textContent ?? "")).observe(watched, { childList: true, characterData: true, subtree: true });
    return noted;
  });
  return () => texts.jsonValue();
}

/** All that has shifted so far, once the frames are painted that show what is there now. */
function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (window as unknown as { layoutShifts: number[] }).layoutShifts.reduce((sum, shift) => sum + shift, 0);
  });
}

function figure(page: Page, name: string) {
  return page.getByTestId(`standing-${name}`).locator("dd p").first();
}

function instant(minute: number) {
  return new Date((begun + minute * 60) * 1000).toISOString().replace(":00.000Z", "Z");
}

async function tell(
  page: Page,
  request: APIRequestContext,
  createFeed: () => Promise<Feed>,
  postEvents: (feed: Feed, events: unknown[]) => Promise<unknown>,
  events = story,
) {
  const feed = await createFeed();
  const delivery = await declare(request, feed, 5);
  await postEvents(
    feed,
    events.map((sent) => wire(delivery.key, sent)),
  );
  await page.goto(`/deliveries/${delivery.id}`);
  return { feed, ...delivery };
}

test("is this number final? It says so, and until when it is not", async ({ page, request, createFeed, postEvents }) => {
  const { key, feed, id } = await tell(page, request, createFeed, postEvents);
  await expect(page.getByText(/^Provisional · final /)).toBeVisible();
  await expect(page.getByRole("region", { name: "When the rest runs out" }).getByRole("row", { name: /^in all/ })).toContainText("1");
  await postEvents(feed, [wire(key, { person: "cas", type: "delivery", minute: 90 })]);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByText("Final", { exact: true })).toBeVisible();
  await expect(page.getByText(/late bounces may still correct it until about/)).toBeVisible();
  await expect(page.getByTestId("modes")).toContainText("efs and relay say the same, 80.0 %");
});

test("the other mode's number is explained with the numbers", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  await expect(page.getByTestId("success")).toHaveText("60.0%");
  await expect(page.getByTestId("modes")).toContainText(
    "efs says 60.0 % because 1 message has not been confirmed yet; relay says 80.0 % because it has not failed.",
  );
  await page.getByRole("button", { name: "relay" }).click();
  await expect(page.getByTestId("success")).toHaveText("80.0%");
  await expect(page.getByTestId("modes")).toContainText("This delivery itself reports as efs.");
});

test("what fell out of the funnel opens its rows, and the counts agree", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const funnel = page.getByTestId("funnel");
  await expect(funnel.getByRole("listitem").filter({ hasText: "Heard about" })).toContainText("−1");
  await funnel.getByRole("listitem").filter({ hasText: "hard bounces" }).last().getByRole("link").click();
  await expect(page).toHaveURL(/outcome=failed&failedBy=hard/);
  await expect(page.getByRole("link", { name: "bob@example.com" })).toBeVisible();
});

test("what did we know at an instant? Typed, or by its address, every number is of then", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  await page.getByLabel("Go to").fill(instant(12).slice(0, 16));
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page).toHaveURL(/at=/);
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await expect(figure(page, "delivered")).toHaveText("2");
  await expect(figure(page, "relayed")).toHaveText("2");
  await expect(figure(page, "failed")).toHaveText("1");
  await expect(page.getByRole("heading", { name: "Why 1 had failed" })).toBeVisible();
  await expect(page.getByText("2 messages were still open then, so the number was provisional.")).toBeVisible();
  await expect(figure(page, "failed").getByRole("link")).toHaveCount(0);

  await page.goto(`/deliveries/${id}?at=${instant(6)}`);
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await expect(figure(page, "failed")).toHaveText("0");
  await expect(page.getByText("No message had failed by then.")).toBeVisible();
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page.getByTestId("success")).toHaveText("60.0%");
  await expect(page).not.toHaveURL(/at=/);
});

test("an instant that is not of its life is told, wherever it was asked for, and what is shown instead stands in the field and the URL", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const field = page.getByLabel("Go to");
  const begins = instant(0).slice(0, 16);
  await page.goto(`/deliveries/${id}?at=1900-01-01T00:00Z`);
  await expect(page.getByTestId("beyond")).toContainText("before the first event");
  await expect(page).toHaveURL(new RegExp(`at=${begins}`));
  await expect(field).toHaveValue(begins.replace("T", " "));
  await page.goto(`/deliveries/${id}?at=9999-01-01T00:00Z`);
  await expect(page.getByTestId("as-of")).toHaveText("Now");
  await expect(page.getByTestId("beyond")).toContainText("shown is now");
  await expect(page).not.toHaveURL(/at=/);
  await field.fill(instant(-300).slice(0, 16));
  await expect(page.getByTestId("beyond")).toContainText("before the first event");
  await expect(field).toHaveValue(begins.replace("T", " "));
  await field.fill("2120-01-01T00:00");
  await expect(page.getByTestId("beyond")).toContainText("shown is now");
  await expect(page.getByTestId("as-of")).toHaveText("Now");
  await expect(field).not.toHaveValue(/^2120/);
  await field.fill(instant(12).slice(0, 16));
  await expect(page.getByTestId("beyond")).toHaveCount(0);
});

test("the instant goes along from page to page, and what is not of then says so or is not there", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  await page.goto(`/deliveries/${id}?at=${instant(12)}`);
  await expect(page.getByText(/^Provisional as of /)).toBeVisible();
  await expect(page.getByText(/last event/)).toHaveCount(0);
  const basis = page.getByRole("region", { name: "What the number rests on" });
  await expect(basis.getByText("Last event")).toBeVisible();
  await expect(basis.getByText("Last heard from")).toHaveCount(0);
  await expect(page.getByTestId("proof")).toHaveCount(0);
  const tabs = page.getByRole("navigation", { name: "Delivery" });
  await tabs.getByRole("link", { name: "Throughput" }).click();
  await expect(page).toHaveURL(/throughput\?at=/);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  for (const tab of ["Failures", "Delivery log"]) {
    await tabs.getByRole("link", { name: tab }).click();
    await expect(page.getByTestId("stays-now")).toContainText("This page shows now");
  }
  await page.getByTestId("stays-now").getByRole("link").click();
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
});

test("when the rest runs out adds up, to the end of validity", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const region = page.getByRole("region", { name: "When the rest runs out" });
  await expect(region.getByRole("row", { name: /^later/ })).toBeVisible();
  const rows = await region
    .getByRole("row")
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].slice(-2).map((cell) => Number(cell.textContent))));
  const counted = rows.filter((row) => row.length === 2);
  const sum = (index: number) => counted.slice(0, -1).reduce((total, row) => total + (row[index] ?? Number.NaN), 0);
  expect([sum(0), sum(1)]).toEqual(counted.at(-1));
});

test("the summary of an instant is in the page before any script runs, and the interface answers the same", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const answer = await (await request.get(`/api/deliveries/${id}?at=${instant(12)}`)).json();
  expect(answer).toMatchObject({ counts: { relayed: 2, delivered: 2, failed: 1 }, failedBy: { hard: 1 }, success: { percent: 40, atLeast: 40, atMost: 80 } });
  const html = await (await request.get(`/deliveries/${id}?at=${instant(12)}`)).text();
  expect(html).toContain("At least 40.0");
});

test("keys go through time, and the chart can be dragged", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const slider = page.getByRole("slider", { name: "Instant shown" });
  await expect(slider).toBeEnabled();
  await slider.focus();
  await slider.press("Home");
  await expect(page.getByTestId("success")).toHaveText("–");
  for (let minute = 0; minute < 6; minute++) await slider.press("ArrowRight");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
  await slider.press("End");
  await expect(page.getByTestId("as-of")).toHaveText("Now");

  const chart = page.getByRole("region", { name: "How the answer closes" }).locator(".recharts-surface").first();
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not drawn.");
  await page.mouse.move(box.x + box.width * 0.9, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 100, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await expect(page.getByTestId("success")).toHaveText("40.0%");
});

test("the number comes first, and time travel is at hand beside it, in the past wherever one scrolls @phone", async ({
  page,
  request,
  createFeed,
  postEvents,
}) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const slider = page.getByRole("slider", { name: "Instant shown" });
  await expect(slider).toBeInViewport();
  const [number, line] = [await page.getByTestId("success").last().boundingBox(), await slider.boundingBox()];
  expect(number?.y).toBeLessThan(line?.y ?? 0);
  await page.goto(`/deliveries/${id}?at=${instant(12)}`);
  await expect(page.getByTestId("as-of")).toContainText("As of");
  await page.getByRole("region", { name: "When the rest runs out" }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10_000);
  if ((page.viewportSize()?.width ?? 0) >= 640) await expect(slider).toBeInViewport();
  else {
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(slider).toBeInViewport();
    await expect(page.getByLabel("Go to")).toBeHidden();
    await page.getByRole("button", { name: "Time and speed" }).click();
    await expect(page.getByLabel("Go to")).toBeVisible();
    await expect(page.getByRole("combobox", { name: /^Speed/ })).toBeVisible();
  }
});

test("a chart tells its figures to a pointer and to the arrow keys, and follows the window", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const panel = page.getByRole("region", { name: "How the answer closes" });
  const [chart, hint] = [panel.locator(".recharts-surface").first(), panel.locator(".recharts-tooltip-wrapper")];
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not drawn.");
  await page.mouse.move(box.x + box.width * 0.5, box.y + 100);
  await expect(hint).toContainText("%");
  await page.mouse.move(0, 0);
  await expect(hint).toBeHidden();

  await chart.focus();
  await expect(hint).toContainText("%");
  const first = await hint.textContent();
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
  await expect(hint).not.toHaveText(first ?? "");

  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(async () => (await chart.boundingBox())?.width).toBeLessThan(box.width * 0.9);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await chart.boundingBox())?.width).toBe(box.width);
});

test("plays its life as a film, which ends now", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  const saw = await watchTexts(page, "as-of");
  const figures = await watchTexts(page, "success");
  for (let showing = 1; showing <= 3; showing++) {
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(async () => (await saw()).filter((text, index, all) => text === "Now" && all[index - 1]?.startsWith("As of"))).toHaveLength(showing);
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
    await expect(page.getByTestId("success")).toHaveText("60.0%");
    await expect(page).not.toHaveURL(/at=/);
  }
  expect((await figures()).some((figure) => figure !== "60.0%")).toBe(true);
});

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
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not drawn.");
  await page.mouse.move(box.x + box.width * 0.055, box.y + 120);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.15, box.y + 120, { steps: 5 });
  await page.mouse.up();
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

test("a target nobody declared, and one message only, say what they are over", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, null);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByText("Nothing has been relayed yet, so there is nothing to divide.")).toBeVisible();
  await expect(page.getByRole("slider", { name: "Instant shown" })).toBeDisabled();
  await postEvents(feed, [wire(key, { person: "ann", type: "injection", minute: 0 }), wire(key, { person: "ann", type: "delivery", minute: 1 })]);
  await expect(page.getByTestId("success")).toHaveText("100.0%");
  await expect(page.getByText("every percentage is over the 1 message seen so far")).toBeVisible();
});

test("a page nobody sees lets its stream go, and takes it up again", async ({ page, request, createFeed, postEvents }) => {
  const { feed, key } = await tell(page, request, createFeed, postEvents);
  await expect(page.getByText("live", { exact: true })).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await postEvents(feed, [wire(key, { person: "cas", type: "delivery", minute: 100 })]);
  await expect(page.getByTestId("success")).toHaveText("60.0%");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "visible" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(page.getByTestId("success")).toHaveText("80.0%");
});

test("nothing on the page moves while it comes, nor while its numbers change", async ({ page, request, createFeed, postEvents }) => {
  await watchShifts(page);
  const { feed, key } = await tell(page, request, createFeed, postEvents);
  await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
  await postEvents(feed, [wire(key, { person: "cas", type: "delivery", minute: 100 })]);
  await expect(page.getByTestId("success")).toHaveText("80.0%");
  expect(await shiftsOf(page)).toBeLessThan(unnoticed);
});

for (const place of ["Success", "Why 2 failed", "When the rest runs out"] as const) {
  test(`nothing moves when a delivery becomes final, with “${place}” in view @phone`, async ({ page, request, createFeed, postEvents }) => {
    const feed = await createFeed();
    const people = Array.from({ length: 250 }, (_, i) => `p${i}`);
    const { id, key } = await declare(request, feed, people.length);
    const landed = people.slice(5);
    await postEvents(
      feed,
      [
        ...people.map((person) => ({ person, type: "injection", minute: 0 })),
        ...landed.map((person) => ({ person, type: "delivery", minute: 5 })),
        { person: "p0", type: "bounce", minute: 10, ...userUnknown },
        { person: "p1", type: "bounce", minute: 10, ...mailboxFull },
        ...["p2", "p3", "p4"].map((person) => ({ person, type: "delay", minute: 15, ...mailboxFull })),
      ].map((sent) => wire(key, sent)),
    );
    await watchShifts(page);
    await page.goto(`/deliveries/${id}`);
    await expect(page.getByTestId("expected")).toBeVisible();
    await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
    await expect(page.getByRole("region", { name: "When the rest runs out" }).getByRole("row", { name: /^later/ })).toBeVisible();
    await page
      .getByRole("heading", { name: place, exact: true })
      .evaluate((heading) => window.scrollTo(0, scrollY + heading.getBoundingClientRect().top - 120));
    const cameUp = await shiftsOf(page);
    await postEvents(
      feed,
      [
        { person: "p2", type: "delivery", minute: 90 },
        { person: "p3", type: "bounce", minute: 91, ...userUnknown },
        { person: "p4", type: "bounce", minute: 91, bounce_class: "51", error_code: "550", reason: "550 5.7.1 blocked" },
      ].map((sent) => wire(key, sent)),
    );
    await expect(page.locator("header").getByText("Final", { exact: true })).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "Why 4 failed" })).toHaveCount(1);
    const shifted = (await shiftsOf(page)) - cameUp;
    const report = `Layout shift at ${page.viewportSize()?.width} px with “${place}” in view: ${cameUp.toFixed(4)} while it came up, ${shifted.toFixed(4)} when it became final; limit ${unnoticed}`;
    process.stdout.write(`${report}\n`);
    test.info().annotations.push({ type: "layout-shift", description: report });
    expect(cameUp).toBeLessThan(unnoticed);
    expect(shifted).toBeLessThan(unnoticed);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the past and the throughput pass axe in ${colorScheme}, and never scroll sideways @phone`, async ({ page, request, createFeed, postEvents }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { id } = await tell(page, request, createFeed, postEvents);
    for (const path of [`/deliveries/${id}?at=${instant(12)}`, `/deliveries/${id}/throughput`]) {
      await page.goto(path);
      await expect(page.locator(".recharts-surface").nth(1)).toBeVisible();
      await expectAccessible(page, path);
    }
  });
}
