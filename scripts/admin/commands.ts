import type { Database } from "@/db/client";
import { listApiTokens } from "@/db/queries/list-api-tokens";
import { listFeedRows } from "@/db/queries/list-feeds";
import { listMonths } from "@/db/queries/list-months";
import { type Retained, readRetention, retained } from "@/db/queries/read-retention";
import { revokeApiToken } from "@/db/queries/revoke-api-token";
import { saveRetention } from "@/db/queries/save-retention";
import { type FeedFormat, feedFormats } from "@/lib/domain/intake";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { rotateFeedToken } from "@/lib/server/feeds/rotate-feed-token";
import { keepMonths } from "@/lib/server/retention/keep-months";
import { createApiToken, type TokenRole, tokenRoles } from "@/lib/server/tokens/create-api-token";

export type Outcome = { ok: true; value: unknown } | { ok: false; message: string };
export type Options = Readonly<Record<string, string>>;
export type Command = {
  usage: string;
  /** What must be given, and the values it may have; null for any. */
  options: Readonly<Record<string, readonly string[] | null>>;
  run(db: Database, options: Options): Promise<Outcome>;
};

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

export const commands: Readonly<Record<string, Command>> = {
  "feed create": {
    usage: `feed create --key K --format ${feedFormats.join("|")}`,
    options: { key: null, format: feedFormats },
    run: async (db, { key = "", format }) =>
      found(await createFeed(db, { key, format: format as FeedFormat }), `There is a feed "${key}" already; "feed rotate" gives it a new token.`),
  },
  "feed list": {
    usage: "feed list",
    options: {},
    run: async (db) => {
      const rows = await listFeedRows(db);
      return {
        ok: true,
        value: rows.map(({ id, key, format, createdAt, lastReceivedAt }) => ({
          feedId: String(id),
          key,
          format,
          createdAt: iso(createdAt),
          lastReceivedAt: iso(lastReceivedAt),
        })),
      };
    },
  },
  "feed rotate": {
    usage: "feed rotate --key K",
    options: { key: null },
    run: async (db, { key = "" }) => found(await rotateFeedToken(db, { key }), `There is no feed "${key}"; "feed list" names them.`),
  },
  retention: { usage: "retention", options: {}, run: showRetention },
  "retention set": {
    usage: `retention set --what ${retained.join("|")} --days N|forever`,
    options: { what: retained, days: null },
    run: async (db, { what, days: text = "" }) => {
      try {
        await saveRetention(db, { what: what as Retained, days: days(what as Retained, text) });
      } catch (error) {
        if (error instanceof RangeError) return { ok: false, message: error.message };
        throw error;
      }
      return showRetention(db);
    },
  },
  "retention apply": {
    usage: "retention apply",
    options: {},
    run: async (db) => ({ ok: true, value: { dropped: await keepMonths(db, Date.now()) } }),
  },
  "token create": {
    usage: `token create --name N --role ${tokenRoles.join("|")}`,
    options: { name: null, role: tokenRoles },
    run: async (db, { name = "", role }) =>
      found(await createApiToken(db, { name, role: role as TokenRole }), `There is a token "${name}" already; choose another name.`),
  },
  "token list": {
    usage: "token list",
    options: {},
    run: async (db) => {
      const rows = await listApiTokens(db);
      return {
        ok: true,
        value: rows.map(({ name, role, createdAt, lastUsedAt, revokedAt }) => ({
          name,
          role,
          createdAt: iso(createdAt),
          lastUsedAt: iso(lastUsedAt),
          revokedAt: iso(revokedAt),
        })),
      };
    },
  },
  "token revoke": {
    usage: "token revoke --name N",
    options: { name: null },
    run: async (db, { name = "" }) =>
      found((await revokeApiToken(db, { name })) ? { name, revoked: true } : null, `There is no token "${name}" in use; "token list" names them.`),
  },
};

function days(what: Retained, text: string): number | null {
  if (text === "forever") return null;
  const n = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isInteger(n) || n < fewestDays[what] || n > 36_500) {
    throw new RangeError(`--days must be a whole number from ${fewestDays[what]} to 36500, or "forever"; it is "${text}".`);
  }
  return n;
}

/** An event's details must outlive its message's validity, and a raw batch the feed's own retries. */
const fewestDays: Record<Retained, number> = { batches: 7, events: 30, log: 30 };

async function showRetention(db: Database): Promise<Outcome> {
  const months = await listMonths(db);
  return {
    ok: true,
    value: {
      days: await readRetention(db),
      months: months.map(({ batchesDroppedAt, eventsDroppedAt, logDroppedAt, ...month }) => ({
        ...month,
        batchesDroppedAt: iso(batchesDroppedAt),
        eventsDroppedAt: iso(eventsDroppedAt),
        logDroppedAt: iso(logDroppedAt),
      })),
    },
  };
}

function found(value: unknown, otherwise: string): Outcome {
  return value === null ? { ok: false, message: otherwise } : { ok: true, value };
}
