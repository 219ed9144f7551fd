import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findDeliveryRows, type Holding, type ListedDelivery as ListedRow, listDeliveryRows, type Place } from "@/db/queries/list-deliveries";
import { readDeliveriesTime } from "@/db/queries/read-deliveries-time";
import { type DeliveryList, type DeliveryListParams, deliveryPeriods, type HeldKind, type ListedDelivery, listCursor } from "@/lib/contract/delivery";
import { database } from "@/lib/server/database";
import { dayParts } from "./day-parts";
import { readDeliveryLives } from "./read-delivery-lives";
import { feedRowId } from "./row-id";
import { summarise } from "./summarise";

/** Further back, what happened is not told apart by when. */
const longestSinceMs = 40 * 86_400_000;

export async function listDeliveries({ ids, q, state, mode, period, feed, has, since, sort, cursor, limit }: DeliveryListParams): Promise<DeliveryList> {
  const holds = has === null ? null : holdingOf(has, since, Date.now());
  if (ids !== null) {
    const rows = await findDeliveryRows(database(), { ids: ids.split(",").map(Number) });
    return { rows: await listed(rows, holds), nextCursor: null };
  }
  const rows = await listDeliveryRows(database(), {
    search: q.trim().replaceAll("\0", ""),
    state,
    mode,
    feedId: feed === null ? null : (feedRowId(feed) ?? 0),
    heardSince: period === null ? null : Date.now() - deliveryPeriods[period] * 1000,
    holds,
    order: sort,
    after: placeOf(cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: await listed(shown, holds), nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

async function listed(rows: readonly DeliveryRow[], holds: Holding | null): Promise<ListedDelivery[]> {
  const [lives, happened] = await Promise.all([readDeliveryLives(database(), rows), howMuchHappened(rows, holds)]);
  return rows.map((row) => ({ ...summarise(row), life: lives.get(row.id) ?? null, happened: happened && (happened.get(row.id) ?? 0) }));
}

async function howMuchHappened(rows: readonly DeliveryRow[], holds: Holding | null): Promise<Map<number, number> | null> {
  if (holds === null || holds.what === "held" || holds.what === "retried" || holds.time === null) return null;
  const metric = holds.what === "landed" ? "delivered" : "failed";
  return readDeliveriesTime(database(), { deliveryIds: rows.map(({ id }) => id), metric, time: holds.time });
}

function holdingOf(what: HeldKind, since: string | null, now: number): Holding {
  if (what === "held") return { what };
  if (what === "retried") return { what };
  const from = since === null ? null : Math.floor(Date.parse(since) / 60_000) * 60_000;
  return { what, time: from === null || from < now - longestSinceMs || from > now ? null : dayParts(from, now) };
}

function cursorOf({ id, place }: ListedRow): string {
  return `${id}~${place}`;
}

/** A cursor of another order starts at the top. */
function placeOf(cursor: string | null): Place | null {
  const parts = listCursor.exec(cursor ?? "");
  return parts?.[1] && parts[2] ? { id: Number(parts[1]), at: parts[2] } : null;
}
