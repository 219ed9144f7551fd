import { randomBytes } from "node:crypto";

/** 256 random bits. It opens the report to whoever has it, is told once, and stored only as its hash. */
export function newShareToken(): string {
  return randomBytes(32).toString("base64url");
}

const path = /^\/s\/([^/]+)(?:\/|$)/;

/** The token in a link's path; null for any other path. */
export function tokenInPath(pathname: string): string | null {
  return path.exec(pathname)?.[1] ?? null;
}
