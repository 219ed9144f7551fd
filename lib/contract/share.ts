import { z } from "zod";
import { defaultShareDays, defaultSmallestGroup, leastSmallestGroup, sectionsOf, shareKinds } from "@/lib/domain/share";
import { isInstant } from "./instant-param";

const id = z.string().regex(/^[1-9]\d{0,15}$/);
const instant = z.iso.datetime({ offset: true }).refine(isInstant);

/** What a link shows; it decides, and nothing that a request says. */
export const shareSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("delivery"), deliveryId: id }),
  z.strictObject({ kind: z.literal("comparison"), deliveryIds: z.array(id).min(2).max(8) }),
  z
    .strictObject({ kind: z.literal("period"), from: instant, to: instant })
    .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { error: "a period ends after it begins" }),
]);
export type ShareSubject = z.infer<typeof shareSubject>;

const allSections = [...new Set(Object.values(sectionsOf).flat())];

/** A frame is allowed to one origin: scheme, host and port, without a path. */
const origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i, "an origin is a scheme and a host: https://intranet.example.com");

/** Body of POST /api/shares. */
export const createShare = z.strictObject({
  subject: shareSubject,
  /** Null for the name of what it shows. */
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cs}@]+$/u, "control characters and addresses are not allowed")
    .nullable()
    .default(null),
  /** Null for all there are. */
  sections: z.array(z.enum(allSections)).min(1).nullable().default(null),
  /** Null for live; "now", or an instant of event time. */
  frozenAt: z
    .union([z.literal("now"), instant])
    .nullable()
    .default(null),
  days: z.number().int().min(1).max(365).default(defaultShareDays),
  password: z.string().min(8).max(200).nullable().default(null),
  smallestGroup: z.number().int().min(leastSmallestGroup).max(1_000).default(defaultSmallestGroup),
  frameOrigin: origin.nullable().default(null),
});
export type CreateShare = z.infer<typeof createShare>;
export type CreateShareInput = z.input<typeof createShare>;

/** Answer of POST /api/shares. The path holds the token, which is told this once. */
export const createdShare = z.object({ id: z.string(), path: z.string(), expiresAt: z.iso.datetime() });
export type CreatedShare = z.infer<typeof createdShare>;

export const shareStates = ["open", "expired", "revoked"] as const;
export type ShareState = (typeof shareStates)[number];

const count = z.number().int().nonnegative();

/** One link as who may share sees it: GET /api/shares. Its token is not kept. */
export const shareEntry = z.object({
  id: z.string(),
  subject: shareSubject,
  title: z.string(),
  sections: z.array(z.enum(allSections)),
  smallestGroup: count,
  frozenAt: z.iso.datetime().nullable(),
  protected: z.boolean(),
  frameOrigin: z.string().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  revokedBy: z.string().nullable(),
  state: z.enum(shareStates),
  opens: count,
  /** Told apart by network and day, as far as opens are kept one by one. */
  visitors: count,
  lastOpenedAt: z.iso.datetime().nullable(),
  failedTries: count,
  lastFailedTryAt: z.iso.datetime().nullable(),
  lockedUntil: z.iso.datetime().nullable(),
});
export type ShareEntry = z.infer<typeof shareEntry>;

export const shareList = z.object({ rows: z.array(shareEntry), nextCursor: z.string().nullable() });
export type ShareList = z.infer<typeof shareList>;

/** Search params of the list; what is not valid falls back. */
export const shareListParams = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(["all", ...shareStates]).catch("all"),
  kind: z.enum(["all", ...shareKinds]).catch("all"),
  cursor: id.nullable().catch(null),
  limit: z.coerce.number().int().min(1).max(200).catch(100),
});
export type ShareListParams = z.infer<typeof shareListParams>;

/** GET /api/shares/:id/opens, latest first. */
export const shareOpenList = z.object({ rows: z.array(z.object({ id: z.string(), at: z.iso.datetime(), visitor: z.string() })) });
export type ShareOpenList = z.infer<typeof shareOpenList>;
