import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, type ReporterDescription } from "@playwright/test";
import { findFreePort } from "./db/embedded/connection-file";
import { chromiumArgs, findChromium } from "./scripts/test/find-chromium";

const env = process.env;

// Read again in each worker process, which inherits what the first reading has set.
env["AFTERSEND_E2E_PORT"] ??= String(await findFreePort());
if (!env["AFTERSEND_E2E_DATA"]) {
  const dataDir = mkdtempSync(join(tmpdir(), "aftersend-e2e-"));
  env["AFTERSEND_E2E_DATA"] = dataDir;
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
}
env["AFTERSEND_CHROMIUM"] ??= findChromium() ?? "";

const url = `http://127.0.0.1:${env["AFTERSEND_E2E_PORT"]}`;
const executablePath = env["AFTERSEND_CHROMIUM"];
const reportFile = env["AFTERSEND_E2E_REPORT"];
const wholeRun = reportFile !== undefined;
const reporter: ReporterDescription[] = [["list"]];
if (wholeRun) reporter.push(["json", { outputFile: reportFile }]);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: true,
  // A whole run shares its machine with whatever else runs there: it tries a test again, and names each that needed it. A spec run by hand gets one try.
  retries: wholeRun ? 1 : 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter,
  use: {
    baseURL: url,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: wholeRun ? "on-first-retry" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${url}/api/health/ready`,
    timeout: 600_000,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: env["AFTERSEND_E2E_PORT"],
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      AFTERSEND_DATA: env["AFTERSEND_E2E_DATA"],
      AFTERSEND_DEMO: "0",
      LOG_LEVEL: "warn",
    },
  },
});
