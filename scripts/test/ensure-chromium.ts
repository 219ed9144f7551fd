import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium";

/** A browser for the tests: one that is there, else Playwright's, else the system's package. Throws what to do if none can be had. */
export function ensureChromium(say: (line: string) => void): string {
  const present = findChromium();
  if (present !== null) return present;
  say("No Chromium found; downloading Playwright's");
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded !== null) return downloaded;
  say("That did not work; installing the system's package");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => run("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", ...args], sudo);
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Error("The browser tests need Chromium or Chrome, and installing one failed. Install it, or name one: AFTERSEND_CHROMIUM=/path/to/chrome npm test");
}

function run(command: string, args: string[], prefix: string[] = []): void {
  const [first = command, ...rest] = [...prefix, command, ...args];
  spawnSync(first, rest, { stdio: ["ignore", "inherit", "inherit"], timeout: 600_000 });
}
