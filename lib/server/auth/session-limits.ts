import type { Role } from "./role";

/** How long a session lasts that nobody uses, and how long at most, ms. */
export type SessionLimit = { idleMs: number; lifetimeMs: number };
export type SessionLimits = { admin: SessionLimit; others: SessionLimit };

/**
 * Reads "30m/12h 12h/7d": unused and at most, of administrators and then of everybody else; once for all. Null for what is not that, or is longer
 * than a year, or unused for longer than at most.
 */
export function parseSessionLimits(text: string): SessionLimits | null {
  const [admin, others = admin, ...rest] = text.trim().split(/\s+/).map(parseLimit);
  return admin && others && rest.length === 0 ? { admin, others } : null;
}

export function limitOf(role: Role | null, { admin, others }: SessionLimits): SessionLimit {
  return role === "admin" ? admin : others;
}

type Times = { createdAt: number; lastUsedAt: number };

/** Why a session is over at an instant; null while it is not. Instants in epoch ms. */
export function whyOver({ createdAt, lastUsedAt }: Times, { idleMs, lifetimeMs }: SessionLimit, now: number): "lifetime" | "idle" | null {
  if (now - createdAt >= lifetimeMs) return "lifetime";
  return now - lastUsedAt >= idleMs ? "idle" : null;
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const longestMs = 365 * unitMs.d;

function parseLimit(text: string): SessionLimit | null {
  const [idleMs, lifetimeMs, ...rest] = text.split("/").map(parseSpan);
  if (!idleMs || !lifetimeMs || rest.length > 0 || idleMs > lifetimeMs || lifetimeMs > longestMs) return null;
  return { idleMs, lifetimeMs };
}

function parseSpan(text: string): number | null {
  const [, n, unit] = /^([1-9]\d{0,5})([mhd])$/.exec(text) ?? [];
  return n && unit ? Number(n) * unitMs[unit as keyof typeof unitMs] : null;
}
