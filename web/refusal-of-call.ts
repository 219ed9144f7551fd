import type { IncomingMessage } from "node:http";

/** Captured files come to the Lab as a form. Every other form and action carries a few words. */
const lab = "/lab";
const wordsBytes = 64 * 1024;

/**
 * Why a call of a page's action goes no further, or null. What an action is called with is decoded before the action can look at it, or at who calls,
 * by a parser that takes its time with what is made to be slow: so nobody may send much. Browsers always say how much they send.
 */
export function refusalOfCall({ method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">): "too-large" | "invalid-request" | null {
  const path = url.split("?", 1)[0] ?? "";
  if (method !== "POST" || path.startsWith("/api/") || path === lab) return null;
  if (headers["transfer-encoding"] !== undefined) return "invalid-request";
  return Number(headers["content-length"] ?? 0) > wordsBytes ? "too-large" : null;
}

export const wordsOfRefusal = {
  "too-large": `A form may have at most ${wordsBytes} bytes.`,
  "invalid-request": "A form says how long it is.",
} as const;
