import { z } from "zod";
import { batchReport, feedbackReceipt } from "@/lib/contract/feed";
import { expect, test } from "./fixtures";
import { address, expectNothingSecret, password, serveSiteWithBounce } from "./own-people";
import type { OwnSite } from "./own-site";
import { addFeed, runAdmin } from "./run-admin";

let site: OwnSite;
let delivery = "";
serveSiteWithBounce("logged", { people: true }, (started) => {
  ({ site, delivery } = started);
});

test("the logs hold no password, token, address or link, whatever goes wrong", async ({ browser, playwright }) => {
  const { feedId, token } = await addFeed(site.dataDir, "noisy", "sparkpost");
  const anybody = await playwright.request.newContext();
  const bearer = { authorization: `Bearer ${token}` };
  const bad = { msys: { message_event: { type: "bounce", rcpt_to: address, timestamp: "never", reason: `<${address}> is gone`, message_id: "\u0000" } } };
  const send = (data: unknown, headers: Record<string, string> = bearer) =>
    anybody.post(`${site.url}/api/feedback/${feedId}`, {
      headers: { "content-type": "application/json", ...headers },
      data: Buffer.from(JSON.stringify(data)),
    });
  const refused = [{ msys: { message_event: { ...bad.msys.message_event, type: "no such" } } }, bad, { address }, `["${address}"`];
  const { batchId } = feedbackReceipt.parse(await (await send(refused)).json());
  const report = async () => batchReport.parse(await (await anybody.get(`${site.url}/api/feeds/${feedId}/batches/${batchId}`, { headers: bearer })).json());
  await expect.poll(async () => (await report()).state).toBe("done");
  expect((await report()).rejectedTotal).toBeGreaterThan(0);
  expect((await send({ address })).status()).toBeLessThan(500);
  expect((await send([bad], { authorization: `Bearer ${token}x` })).status()).toBe(401);
  await anybody.get(`${site.url}/api/messages?recipient=${encodeURIComponent(address)}`, { headers: { authorization: "Bearer as_api_made-up" } });
  await anybody.post(`${site.url}/sign-in`, { headers: { "next-action": "7f".repeat(21) }, data: `["${address}","${password}"]` });

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`${site.url}/sign-in`);
  await stranger.getByLabel("E-mail address").fill("ada@example.com");
  await stranger.getByLabel("Password").fill(`${password} wrong`);
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await expect(stranger.locator("#main").getByRole("alert")).toContainText("is not right");

  const created = z.object({ token: z.string() }).parse(await runAdmin(site.dataDir, "token", "create", "--name", "noisy", "--role", "admin"));
  const headers = { authorization: `Bearer ${created.token}` };
  const share = { subject: { kind: "delivery", deliveryId: delivery }, password };
  const { path } = await (await anybody.post(`${site.url}/api/shares`, { headers, data: share })).json();
  expect((await anybody.get(site.url + path)).status()).toBe(200);
  for (const word of [`${password} wrong`, password]) await anybody.post(`${site.url}${path}/password`, { form: { password: word } });
  for (const [file, status] of [
    ["log.csv", 200],
    ["log.ndjson", 200],
    ["log.csv?outcome=nonsense&cursor=", 400],
  ] as const) {
    expect((await anybody.get(`${site.url}/api/deliveries/${delivery}/${file}`, { headers })).status()).toBe(status);
  }
  expect((await anybody.get(`${site.url}/api/audit.csv`, { headers })).status()).toBe(200);
  await anybody.dispose();

  expect(site.said().length).toBeGreaterThan(500);
  expectNothingSecret(site, [token, created.token, path.split("/").at(-1)]);
});
