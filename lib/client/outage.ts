import { type Outage, OutageWatch } from "./outage-watch";
import { whenVisible } from "./when-visible";

/** Longer than the server takes to find that its database does not answer. */
const probeWithinMs = 8_000;

/** This browser tab's. */
export const outageWatch = new OutageWatch({ probe, later: (run, ms) => void setTimeout(() => whenVisible(run), ms), now: Date.now });

async function probe(): Promise<Outage> {
  try {
    const answer = await fetch("/api/health/ready", { cache: "no-store", signal: AbortSignal.timeout(probeWithinMs) });
    return answer.ok ? "none" : answer.status === 503 ? "database" : "server";
  } catch {
    return "server";
  }
}
