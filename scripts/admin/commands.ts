import type { Database } from "@/db/client";
import { listApiTokens } from "@/db/queries/list-api-tokens";
import { listFeedRows } from "@/db/queries/list-feeds";
import { listMonths } from "@/db/queries/list-months";
import { type Retained, readRetention, retained } from "@/db/queries/read-retention";
import { revokeApiToken } from "@/db/queries/revoke-api-token";
import { saveRetention } from "@/db/queries/save-retention";
import { type TokenRole, tokenRoles, tokenScopes } from "@/lib/contract/people";
import { type FeedFormat, feedFormats } from "@/lib/domain/intake";
import { commandLine, recordAudit } from "@/lib/server/audit/record-audit";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { rotateFeedToken, usualOverlapHours } from "@/lib/server/feeds/rotate-feed-token";
import { keepMonths } from "@/lib/server/retention/keep-months";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { type Command, found, iso, type Outcome } from "./command";
import { userCommands } from "./user-commands";

export const commands: Readonly<Record<string, Command>> = {
  "feed create": {
    usage: `feed create --key K --format ${feedFormats.join("|")}`,
    options: { key: null, format: feedFormats },
    run: async (db, { key = "", format }) => {
      const created = await createFeed(db, { key, format: format as FeedFormat });
      if (created) await recordAudit(db, { by: commandLine, action: "feed-created", subject: key });
      return found(created, `There is a feed "${key}" already; "feed rotate" gives it a new token.`);
    },
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
    usage: "feed rotate --key K [--overlap-hours N]",
    options: { key: null },
    optional: { "overlap-hours": null },
    run: async (db, { key = "", "overlap-hours": text = String(usualOverlapHours) }) => {
      const overlapHours = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
      if (!(overlapHours <= 168)) return { ok: false, message: `--overlap-hours must be a whole number from 0 to 168; it is "${text}".` };
      const rotated = await rotateFeedToken(db, { key, overlapHours });
      if (rotated) await recordAudit(db, { by: commandLine, action: "feed-token-rotated", subject: key, detail: { overlapHours } });
      return found(rotated, `There is no feed "${key}"; "feed list" names them.`);
    },
  },
  retention: { usage: "retention", options: {}, run: showRetention },
  "retention set": {
    usage: `retention set --what ${retained.join("|")} --days N|forever`,
    options: { what: retained, days: null },
    run: async (db, { what, days: text = "" }) => {
      try {
        await saveRetention(db, { what: what as Retained, days: days(what as Retained, text) });
        await recordAudit(db, { by: commandLine, action: "retention-changed", subject: what ?? null, detail: { days: text } });
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
    usage: `token create --name N --role ${tokenScopes.join("|")} [--days N]`,
    options: { name: null, role: tokenRoles },
    optional: { days: null },
    run: async (db, { name = "", role, days: text }) => {
      const days = text === undefined ? null : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
      if (Number.isNaN(days)) return { ok: false, message: `--days must be a whole number from 1 to 9999; it is "${text}".` };
      const created = await createApiToken(db, { name, role: role as TokenRole, days });
      if (created) await recordAudit(db, { by: commandLine, action: "token-created", subject: name, detail: { role } });
      return found(created, `There is a token "${name}" already; choose another name.`);
    },
  },
  "token list": {
    usage: "token list",
    options: {},
    run: async (db) => {
      const rows = await listApiTokens(db);
      return {
        ok: true,
        value: rows.map(({ name, role, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
          name,
          role,
          createdAt: iso(createdAt),
          expiresAt: iso(expiresAt),
          lastUsedAt: iso(lastUsedAt),
          revokedAt: iso(revokedAt),
        })),
      };
    },
  },
  "token revoke": {
    usage: "token revoke --name N",
    options: { name: null },
    run: async (db, { name = "" }) => {
      const revoked = await revokeApiToken(db, { name });
      if (revoked) await recordAudit(db, { by: commandLine, action: "token-revoked", subject: name });
      return found(revoked ? { name, revoked } : null, `There is no token "${name}" in use; "token list" names them.`);
    },
  },
  ...userCommands,
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
