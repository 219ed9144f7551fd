import { expect, test } from "./fixtures";
import { shiftsOf, unnoticed, watchShifts } from "./layout-shifts";
import { declare, mailboxFull, tell, userUnknown, wire } from "./summary-story";

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
