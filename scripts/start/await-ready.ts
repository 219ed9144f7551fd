import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./say";

const patienceMs = 120_000;

/** Waits until the server says that it can serve. */
export async function awaitReady(url: string, signal: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  let lastSaid = startedAt;
  let last = "no answer";
  while (!signal.aborted) {
    last = await probe(`${url}/api/health/ready`);
    if (last === "ready") return;
    if (Date.now() - startedAt > patienceMs) throw new Error(`The server is not ready after two minutes; ${url}/api/health/ready says: ${last}`);
    if (Date.now() - lastSaid > 10_000) {
      lastSaid = Date.now();
      say(`Waiting for the server: ${last}`);
    }
    await sleep(150);
  }
}

async function probe(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return response.ok ? "ready" : `${response.status} ${(await response.text()).slice(0, 200)}`;
  } catch {
    return "no answer";
  }
}
