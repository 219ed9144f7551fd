import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromiumArgs, findChromium } from "@/scripts/test/find-chromium";
import { expect, test } from "./share-fixtures";

// Names that are not this machine's, as a browser sees it, so that nothing it grants to loopback holds.
const executablePath = process.env["AFTERSEND_CHROMIUM"] || findChromium();
const args = [...chromiumArgs, "--host-resolver-rules=MAP *.test 127.0.0.1"];
// Chromium says of one header that it means nothing over plain http.
test.use({ expectedConsoleErrors: [/Cross-Origin-Opener-Policy header has been ignored/] });
test.use({ launchOptions: { args, ...(executablePath ? { executablePath } : {}) } });

const password = "correct horse";
const servers: Server[] = [];

test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

test("over plain http from a host of its own, the password opens the report", async ({ page, baseURL, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id, { password });
  await page.goto(at(baseURL, "reports.test", share.path));
  await page.getByLabel("Password").fill("not the word");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not the password" })).toBeVisible();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByTestId("share-success")).toBeVisible();
});

test("in the frame of the one site it was allowed to, the password opens the report", async ({ page, shareable, makeShare, baseURL }) => {
  const { port, show } = await frameHost();
  const share = await makeShare((await shareable()).id, { password, frameOrigin: `http://localhost:${port}` });
  show(`${baseURL}${share.path}`);
  await page.goto(`http://localhost:${port}/`);
  const report = page.frameLocator("iframe");
  await report.getByLabel("Password").fill(password);
  await report.getByRole("button", { name: "Open" }).click();
  await expect(report.getByTestId("share-success")).toBeVisible();
});

test("in a frame without TLS, where browsers keep no cookie, it says so and opens on its own", async ({ page, shareable, makeShare, baseURL }) => {
  const { port, show } = await frameHost();
  const share = await makeShare((await shareable()).id, { password, frameOrigin: `http://intranet.test:${port}` });
  show(at(baseURL, "reports.other.test", share.path));
  await page.goto(`http://intranet.test:${port}/`);
  const report = page.frameLocator("iframe");
  await report.getByLabel("Password").fill(password);
  await report.getByRole("button", { name: "Open" }).click();
  await expect(report.getByText("keeps no cookie")).toBeVisible();
  const opened = page.waitForEvent("popup");
  await report.getByRole("link", { name: "Open the report on its own" }).click();
  const alone = await opened;
  await alone.getByLabel("Password").fill(password);
  await alone.getByRole("button", { name: "Open" }).click();
  await expect(alone.getByTestId("share-success")).toBeVisible();
});

test("a site it was not allowed to frames nothing", async ({ page, shareable, makeShare, baseURL, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/frame-ancestors/);
  const { port, show } = await frameHost();
  const share = await makeShare((await shareable()).id, { frameOrigin: "https://intranet.example.com" });
  show(`${baseURL}${share.path}`);
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.goto(`http://localhost:${port}/`);
  await refused;
  await expect(page.frameLocator("iframe").getByTestId("share-success")).toHaveCount(0);
});

/** Another site's page with a frame in it. */
async function frameHost(): Promise<{ port: number; show: (url: string) => void }> {
  let framed = "";
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(`<!doctype html><title>Intranet</title><link rel="icon" href="data:,"><iframe src="${framed}" width="900" height="700"></iframe>`);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { port: (server.address() as AddressInfo).port, show: (url) => (framed = url) };
}

function at(baseURL: string | undefined, host: string, path: string): string {
  return `http://${host}:${new URL(baseURL ?? "").port}${path}`;
}
