import { settings } from "@/lib/server/settings";

/** Tells the page being drawn its nonce; set by the proxy, whatever the browser sent under that name. */
export const nonceHeader = "x-nonce";

const twoYearsSeconds = 63_072_000;

/** What every answer says to a browser, whatever it is an answer to. Referrers and frames are said apart (next.config), for shared reports differ in them. */
export function securityHeaders(): Record<string, string> {
  return { ...always, ...(isBehindTls() ? { "strict-transport-security": `max-age=${twoYearsSeconds}` } : {}) };
}

const always = {
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** What a page may load and run. A script runs if it carries the page's nonce, or was loaded by one that does. */
export function pagePolicy(nonce: string): string {
  const development = process.env["NODE_ENV"] === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isBehindTls() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** What is not a page loads nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

function isBehindTls(): boolean {
  return settings().publicUrl?.startsWith("https:") === true;
}
