import { expectAccessible } from "./accessible";
import { expect, test } from "./share-fixtures";

test.use({ expectedConsoleErrors: [/status of (404|410)/] });

test("pages that are filled, empty or not there pass axe in both themes, and never scroll sideways @phone", async ({
  page,
  request,
  shareable,
  makeShare,
  createFeed,
}) => {
  test.slow();
  const feed = await createFeed();
  const { id } = await shareable();
  const declared = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${feed.token}` }, data: { key: `quiet-${feed.key}` } });
  const waiting = String((await declared.json()).id);
  const [from, to] = [new Date(Date.now() - 7 * 86_400_000), new Date(Date.now() + 86_400_000)].map((day) => day.toISOString());
  const period = await makeShare(id, { subject: { kind: "period", from: from ?? "", to: to ?? "" } });
  const frozen = await makeShare(id, { frozenAt: "now", title: "A title that somebody chose so that the agency finds it again" });
  const ended = await makeShare(id);
  await request.delete(`/api/shares/${ended.id}`);
  for (const path of [
    "/shared",
    "/settings/tokens",
    "/settings/audit",
    `/deliveries/${id}`,
    `/deliveries/${waiting}`,
    `/deliveries/${waiting}/throughput`,
    `/deliveries/${waiting}/failures`,
    `/deliveries/${waiting}/log`,
    `/deliveries/${id}/log/nope`,
    "/deliveries/999999",
    "/feeds/999999",
    `/feeds/${feed.feedId}`,
    period.path,
    frozen.path,
    ended.path,
    "/s/nonsense",
    "/join",
    "/join#cut-short",
    "/set-up",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await expectAccessible(page, path);
  }
  await page.goto("/join#cut-short");
  await expect(page.locator("#main").getByText("This link no longer works")).toBeVisible();
});

test("a report of several deliveries is told in cards on a phone @phone", async ({ page, shareable, makeShare, viewport }) => {
  const { id } = await shareable();
  const share = await makeShare(id, { subject: { kind: "comparison", deliveryIds: [id, id] } });
  await page.goto(share.path);
  const table = page.getByRole("table").first();
  await expect(table.getByRole("cell", { name: "40" }).first()).toBeInViewport({ ratio: viewport?.width === 390 ? 1 : 0 });
  expect(await table.locator("..").evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});
