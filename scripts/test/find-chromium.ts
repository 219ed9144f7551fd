import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS"];

/** What Chromium needs to run as root, in a container, and without asking its makers for anything. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium on this machine: AFTERSEND_CHROMIUM, one that is installed, or one that Playwright has downloaded. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | null {
  const named = env["AFTERSEND_CHROMIUM"];
  if (named) return named;
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), ...places];
  const candidates = folders.flatMap((folder) => [...names, "Google Chrome", "Chromium"].map((name) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find((file) => isExecutable(file) && answers(file)) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// One that lacks its libraries, or a stub that wants a snap, is there and cannot run.
function answers(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
