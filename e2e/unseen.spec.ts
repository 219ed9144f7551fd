import type { Page, Request } from "@playwright/test";
import { expect, test } from "./share-fixtures";

/** Longer than anything waits before it asks again. */
const long = "10:00";

async function show(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => visibility === "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Until React has taken the page over, and what it then asked for is there. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__react")));
  let asked = 0;
  const count = () => {
    asked += 1;
  };
  page.on("request", count);
  for (let before = -1; before !== asked; ) {
    before = asked;
    await page.clock.runFor(1_000);
    await page.waitForTimeout(500);
  }
  page.off("request", count);
}

test("a page nobody sees asks for nothing, however long, and catches up once it is seen", async ({ page, shareable, makeShare, createFeed }) => {
  const feed = await createFeed();
  const { id } = await shareable();
  const share = await makeShare(id);
  await page.clock.install();
  for (const path of [
    "/",
    `/deliveries/${id}`,
    `/deliveries/${id}/throughput`,
    `/deliveries/${id}/log`,
    `/compare?d=${id},${id}`,
    "/feeds",
    `/feeds/${feed.feedId}`,
    "/shared",
    "/lab",
    share.path,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.clock.runFor(3_000);
    await show(page, "hidden");
    // What was asked for while it could be seen comes in; then the line is silent, streams and all.
    await settle(page);
    const asked: string[] = [];
    // What links lead to is fetched ahead as the page comes up, one after the other.
    const note = (request: Request) => "next-router-prefetch" in request.headers() || asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.clock.fastForward(long);
    await page.clock.runFor(3_000);
    expect(asked, `${path} while it is hidden`).toEqual([]);
    await show(page, "visible");
    await expect
      .poll(
        async () => {
          await page.clock.runFor(1_000);
          return asked.length;
        },
        { message: `${path} once it is seen again` },
      )
      .toBeGreaterThan(path === "/lab" || path === "/shared" ? -1 : 0);
    page.off("request", note);
  }
});
