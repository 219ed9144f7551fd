import * as z from "zod/mini";
import { defaultShareDays, defaultSmallestGroup, leastSmallestGroup, sectionsOf, shareKinds } from "@/lib/domain/share";
import { isInstant } from "./instant-param";

const id = z.string().check(z.regex(/^[1-9]\d{0,15}$/));
const instant = z.iso.datetime({ offset: true }).check(z.refine(isInstant));

/** What a link shows; it decides, and nothing that a request says. */
export const shareSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("delivery"), deliveryId: id }),
  z.strictObject({ kind: z.literal("comparison"), deliveryIds: z.array(id).check(z.minLength(2), z.maxLength(8)) }),
  z
    .strictObject({ kind: z.literal("period"), from: instant, to: instant })
    .check(z.refine(({ from, to }) => Date.parse(from) < Date.parse(to), { error: "must end after it begins" })),
]);
export type ShareSubject = z.infer<typeof shareSubject>;

const allSections = [...new Set(Object.values(sectionsOf).flat())];

/** A frame is allowed to one origin: scheme, host and port, without a path. */
const origin = z
  .string()
  .check(z.maxLength(300), z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i, "must be a scheme and a host, as in https://intranet.example.com"));

/** Body of POST /api/shares. */
export const createShare = z.strictObject({
  subject: shareSubject,
  /** Null for the name of what it shows. */
  title: z._default(
    z.nullable(
      z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cs}@]+$/u, "must hold no control characters and no addresses")),
    ),
    null,
  ),
  /** Null for all there are. */
  sections: z._default(z.nullable(z.array(z.enum(allSections)).check(z.minLength(1))), null),
  /** Null for live; "now", or an instant of event time. */
  frozenAt: z._default(z.nullable(z.union([z.literal("now"), instant])), null),
  days: z._default(z.int().check(z.minimum(1), z.maximum(365)), defaultShareDays),
  password: z._default(z.nullable(z.string().check(z.minLength(8), z.maxLength(200))), null),
  smallestGroup: z._default(z.int().check(z.minimum(leastSmallestGroup), z.maximum(1_000)), defaultSmallestGroup),
  frameOrigin: z._default(z.nullable(origin), null),
});
export type CreateShare = z.infer<typeof createShare>;
export type CreateShareInput = z.input<typeof createShare>;

/** Answer of POST /api/shares. The path holds the token, which is told this once. */
export const createdShare = z.object({ id: z.string(), path: z.string(), expiresAt: z.iso.datetime() });
export type CreatedShare = z.infer<typeof createdShare>;

export const shareStates = ["open", "expired", "revoked"] as const;

const count = z.int().check(z.nonnegative());

/** One link as who may share sees it: GET /api/shares. Its token is not kept. */
export const shareEntry = z.object({
  id: z.string(),
  subject: shareSubject,
  title: z.string(),
  sections: z.array(z.enum(allSections)),
  smallestGroup: count,
  frozenAt: z.nullable(z.iso.datetime()),
  protected: z.boolean(),
  frameOrigin: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.nullable(z.iso.datetime()),
  revokedBy: z.nullable(z.string()),
  state: z.enum(shareStates),
  opens: count,
  /** Told apart by network and day, as far as opens are kept one by one. */
  visitors: count,
  lastOpenedAt: z.nullable(z.iso.datetime()),
  failedTries: count,
  lastFailedTryAt: z.nullable(z.iso.datetime()),
  lockedUntil: z.nullable(z.iso.datetime()),
});
export type ShareEntry = z.infer<typeof shareEntry>;

export const shareList = z.object({ rows: z.array(shareEntry), nextCursor: z.nullable(z.string()) });
export type ShareList = z.infer<typeof shareList>;

/** Search params of the list; what is not valid falls back. */
export const shareListParams = z.object({
  q: z.catch(z.string().check(z.maxLength(200)), ""),
  state: z.catch(z.enum(["all", ...shareStates]), "all"),
  kind: z.catch(z.enum(["all", ...shareKinds]), "all"),
  cursor: z.catch(z.nullable(id), null),
  limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 100),
});
export type ShareListParams = z.infer<typeof shareListParams>;

/** GET /api/shares/:id/opens, latest first. */
export const shareOpenList = z.object({ rows: z.array(z.object({ id: z.string(), at: z.iso.datetime(), visitor: z.string() })) });
export type ShareOpenList = z.infer<typeof shareOpenList>;
