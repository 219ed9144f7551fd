import { expect, test } from "./share-fixtures";

test.use({ timezoneId: "America/New_York" });

test("wherever an instant stands, it is in the reader's zone, and UTC shows on hover", async ({
  page,
  request,
  shareable,
  makeShare,
  createFeed,
  postEvents,
}) => {
  const feed = await createFeed();
  await postEvents(feed, [{ nonsense: true }]);
  const { id } = await shareable();
  const share = await makeShare(id);
  await makeShare(id, { frozenAt: "now" });
  const { rows } = await (await request.get(`/api/deliveries/${id}/log?outcome=failed&limit=1`)).json();
  const from = new Date(Date.now() - 7_200_000).toISOString();
  const paths = [
    "/",
    `/?has=failed&since=${from}`,
    `/deliveries/${id}`,
    `/deliveries/${id}/log?from=${from}`,
    `/deliveries/${id}/log/${rows[0].messageKey}`,
    `/deliveries/${id}/throughput`,
    `/compare?d=${id},${id}`,
    `/feeds/${feed.feedId}`,
    "/shared",
    "/settings/tokens",
    "/settings/audit",
    share.path,
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("time").first()).toBeVisible();
    await expect(async () => expect(await bareInstants(page), path).toEqual([])).toPass({ timeout: 10_000 });
  }
});

/** Days and times of day that stand in no element with UTC on hover, except on the axes of charts and in their tables, whose rows are told once. */
function bareInstants(page: import("@playwright/test").Page): Promise<string[]> {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent ?? "";
      const parent = walk.currentNode.parentElement;
      if (
        !/\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b\d\d:\d\d\b/.test(text) ||
        !parent ||
        parent.closest("script, style, pre, option, svg, input")
      )
        continue;
      if (!/ UTC/.test(parent.closest("[title]")?.getAttribute("title") ?? "")) bare.push(text);
    }
    return bare;
  });
}
