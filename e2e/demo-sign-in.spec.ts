import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite, stopOwnSite } from "./own-site";

// A demo workspace as `npm start` makes it: its people have no password, and are offered on this machine alone.
let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite("demo", "fatal", "1");
});

test.afterAll(() => stopOwnSite(site));

const people = [
  { button: "Enter as administrator", name: "Demo administrator", opens: ["/lab", "/feeds", "/settings/people"], refuses: [] },
  { button: "Enter as marketer", name: "Demo marketer", opens: ["/feeds", "/shared"], refuses: ["/lab", "/settings/people"] },
  { button: "Enter as viewer", name: "Demo viewer", opens: ["/", "/reports"], refuses: ["/lab", "/feeds", "/shared", "/settings/audit"] },
];

for (const { button, name, opens, refuses } of people) {
  test(`${button}: one click signs in, and what opens is that role's`, async ({ page }) => {
    await page.goto(`${site.url}/sign-in`);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("button", { name: `Account: ${name}` })).toBeVisible();
    for (const path of opens) expect((await page.request.get(site.url + path)).status(), path).toBe(200);
    for (const path of refuses) expect((await page.request.get(site.url + path)).status(), path).toBe(403);
  });
}

test("who comes from elsewhere is offered nobody", async ({ request }) => {
  const elsewhere = { "x-forwarded-for": "203.0.113.9" };
  expect(await (await request.get(`${site.url}/sign-in`)).text()).toContain(">Enter as viewer<");
  expect(await (await request.get(`${site.url}/sign-in`, { headers: elsewhere })).text()).not.toContain(">Enter as viewer<");
});
