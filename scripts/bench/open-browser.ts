import { chromium } from "@playwright/test";
import { chromiumArgs, findChromium } from "@/scripts/test/find-chromium";
import type { Arrivals } from "./arrivals";

export type OpenBrowser = { close(): Promise<void> };

/** A browser on a delivery's page that notes each number of relayed messages as it stands there; null if this machine has no Chromium. */
export async function openBrowser(url: string, deliveryId: string, relayed: Arrivals): Promise<OpenBrowser | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const page = await browser.newPage();
  await page.exposeFunction("noteRelayed", (n: number, at: number) => relayed.note(n, at));
  await page.goto(`${url}/deliveries/${deliveryId}`);
  await page.getByTestId("standing-relayed").waitFor();
  await page.evaluate(watch);
  return browser;
}

/** Runs in the page; as text, for a loader would add to a function what the page does not have. */
const watch = `{
  let shown = 0;
  const look = () => {
    const text = document.querySelector("[data-testid=standing-relayed] dd p")?.textContent ?? "";
    const n = Number(text.replace(/\\D/g, ""));
    if (n > shown) noteRelayed(n, performance.timeOrigin + performance.now());
    shown = Math.max(shown, n);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
}`;
