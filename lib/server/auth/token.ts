import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, marked with what it opens so that a leaked one can be recognised. */
export function newToken(prefix: "feed" | "api" | "link"): string {
  return `as_${prefix}_${randomBytes(32).toString("base64url")}`;
}

/** What is stored of a token. The token is random, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
