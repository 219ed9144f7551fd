import { createHmac } from "node:crypto";

const dayMs = 86_400_000;

/**
 * Tells visitors of one link apart for one day. The key is the link's token, which the database does not hold: from what is stored nobody
 * can tell the network, nor find the same visitor at another link or on another day.
 */
export function visitorOf(token: string, network: string, now: number): string {
  return keyed(token, `open ${Math.floor(now / dayMs)} ${network}`);
}

/** Tells networks that try passwords apart, for as long as their tries are remembered. */
export function trierOf(token: string, network: string): string {
  return keyed(token, `try ${network}`);
}

function keyed(token: string, text: string): string {
  return createHmac("sha256", token).update(text).digest("base64url").slice(0, 12);
}
