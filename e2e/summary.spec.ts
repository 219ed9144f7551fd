import { expect, test } from "./fixtures";
import { declare, story, tell, wire } from "./summary-story";

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

test("paper keeps what a pointer is told to itself", async ({ page, request, createFeed, postEvents }) => {
  const { id } = await tell(page, request, createFeed, postEvents);
  const hints = [page.getByText("Drag to go back in time."), page.getByText("Each row opens its recipients.")];
  for (const hint of hints) await expect(hint).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const hint of hints) await expect(hint).toBeHidden();
  await expect(page.getByText("Between what has certainly landed and what still can.").first()).toBeVisible();
  await page.goto(`/deliveries/${id}/throughput`);
  await expect(page.getByText("How fast messages were relayed is not how fast they were delivered.")).toBeVisible();
  await expect(page.getByText("Drag over the chart to look closer.")).toBeHidden();
});

test("the other mode's number is explained with the numbers", async ({ page, request, createFeed, postEvents }) => {
  await tell(page, request, createFeed, postEvents);
  await expect(page.getByTestId("success")).toHaveText("60.0%");
  await expect(page.getByTestId("modes")).toContainText(
    "efs says 60.0 % because it does not count 1 message that is still open; relay says 80.0 % because it counts a message until it fails.",
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

test("a target nobody declared, and one message only, say what they are over", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, null);
  await page.goto(`/deliveries/${id}`);
  await expect(page.getByText("Nothing has been relayed yet, so there is nothing to divide.")).toBeVisible();
  await expect(page.getByRole("slider", { name: "Instant shown" })).toBeDisabled();
  await postEvents(feed, [wire(key, { person: "ann", type: "injection", minute: 0 }), wire(key, { person: "ann", type: "delivery", minute: 1 })]);
  await expect(page.getByTestId("success")).toHaveText("100.0%");
  await expect(page.getByText("every percentage is over the 1 message seen so far")).toBeVisible();
  await expect(page.getByText("Nothing open now · more may be sent")).toBeVisible();
  await expect(page.getByText(/so more may be sent and the number may move again/)).toBeVisible();
  await expect(page.getByText("Final", { exact: true })).toHaveCount(0);
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

test("what no feed has named has no provider yet, and the providers add up to what there is to send", async ({ page, request, createFeed, postEvents }) => {
  const feed = await createFeed();
  const { id, key } = await declare(request, feed, 8);
  await postEvents(
    feed,
    story.map((sent) => wire(key, sent)),
  );
  await page.goto(`/deliveries/${id}`);
  const table = page.getByRole("table", { name: "Messages by mailbox provider" });
  await expect(table.getByRole("row", { name: /^Not known yet/ })).toContainText("3");
  const totals = await table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.lastElementChild?.textContent)));
  expect(totals.reduce((sum, n) => sum + n, 0)).toBe(8);
});

test("a label that would turn round what follows is shown with what it hides, in the heading and in the title", async ({ page, request, createFeed }) => {
  const { token } = await createFeed();
  const label = "sale \u202Etnegru";
  const data = { key: `bidi-${Date.now()}`, label, mode: "efs", messagesToSend: 1 };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data });
  await page.goto(`/deliveries/${String(((await answer.json()) as { id: string }).id)}`);
  await expect(page.getByRole("heading", { level: 1 }).locator("bdi")).toHaveText(/^sale ⟨U\+202E⟩tnegru/);
  await expect(page).toHaveTitle(/^sale ⟨U\+202E⟩tnegru/);
});
