import { listFinalShares, listWatchedRows, type WatchedRow } from "@/db/queries/list-watched";
import { readFeedsHeard } from "@/db/queries/read-feeds-heard";
import { readWorkers } from "@/db/queries/read-workers";
import { readInHands, readWorkspaceMinutes, readWorkspaceTime, type WorkspaceTime } from "@/db/queries/read-workspace-time";
import type { Attention, Overview } from "@/lib/contract/overview";
import { type Finding, findAttention, type WatchedDelivery } from "@/lib/domain/attention";
import { startOfDay } from "@/lib/domain/start-of-day";
import { database } from "@/lib/server/database";
import { readOnce } from "@/lib/server/watch/read-once";
import { dayParts } from "./day-parts";
import { isoInstant } from "./iso-instant";
import { readFailingProviders } from "./read-failing-providers";

const hourMs = 3_600_000;
const watchedSinceMs = 7 * 24 * hourMs;
const mostWatched = 200;
const mostFindings = 30;
const rateMinutes = 5;
/** A worker says every few seconds that it lives. */
const workerSilentMs = 60_000;
/** Final deliveries that tell what is usual for a feed, at least and at most. */
const usual = { fewest: 5, most: 20, smallest: 50, read: 400 };

/** How the workspace stands, with the day of a time zone. Viewers who look at the same moment share one reading. */
export const readOverview: (zone: string) => Promise<Overview> = readOnce(async (zone) => {
  const now = Date.now();
  const dayStart = startOfDay(now, zone);
  const db = database();
  const [held, today, rate, watched, shares, workers] = await Promise.all([
    readInHands(db),
    readDay(dayStart, now),
    readWorkspaceMinutes(db, { first: Math.floor(now / 60_000) - rateMinutes, last: Math.floor(now / 60_000) - 1 }),
    listWatchedRows(db, { since: now - watchedSinceMs, limit: mostWatched }),
    listFinalShares(db, { fewest: usual.smallest, limit: usual.read }),
    readWorkers(db),
  ]);
  const usualOf = usualShares(shares);
  const [heardAt, providers] = await Promise.all([
    readFeedsHeard(db, { feedIds: [...new Set(watched.map((row) => row.feedId))] }),
    readFailingProviders(db, watched),
  ]);
  const found = watched.flatMap((row) => {
    const known = { usualPercent: usualOf.get(row.feedId) ?? null, feedHeardAt: heardAt.get(row.feedId) ?? null, providers: providers.get(row.id) ?? [] };
    return findAttention(watchedDelivery(row, known), now).map((finding) => present(finding, row));
  });
  const seenAt = workers.reduce<number | null>((latest, { seenAt }) => Math.max(latest ?? 0, seenAt), null);
  const noWorker: Attention[] = seenAt !== null && now - seenAt <= workerSilentMs ? [] : [{ ruleId: "no-worker", since: isoInstant(seenAt) }];
  return {
    dayStart: isoInstant(dayStart),
    held: { messages: held.held, retried: held.retried, deliveries: held.deliveries },
    today: { landed: today.delivered, failed: today.failed, bouncedLate: today.undelivered },
    rate: { relayed: rate.relayed / rateMinutes, landed: rate.delivered / rateMinutes, seconds: rateMinutes * 60 },
    attention: [...noWorker, ...found].slice(0, mostFindings),
    watched: { deliveries: watched.length, limit: mostWatched },
  };
});

async function readDay(from: number, to: number): Promise<WorkspaceTime> {
  const { minutes, hours, days } = dayParts(from, to);
  const [whole, edge] = await Promise.all([
    readWorkspaceTime(database(), { hours, days }),
    minutes ? readWorkspaceMinutes(database(), minutes) : { relayed: 0, delivered: 0, undelivered: 0, failed: 0 },
  ]);
  return {
    relayed: whole.relayed + edge.relayed,
    delivered: whole.delivered + edge.delivered,
    undelivered: whole.undelivered + edge.undelivered,
    failed: whole.failed + edge.failed,
  };
}

/** What is usual for each feed: the median of how its latest final deliveries ended. */
function usualShares(shares: readonly { feedId: number; percent: number }[]): Map<number, number> {
  const usualOf = new Map<number, number>();
  for (const feedId of new Set(shares.map((share) => share.feedId))) {
    const ofFeed = shares.filter((share) => share.feedId === feedId).slice(0, usual.most);
    const ordered = ofFeed.map(({ percent }) => percent).sort((a, b) => a - b);
    const median = ordered[Math.floor(ordered.length / 2)];
    if (ordered.length >= usual.fewest && median !== undefined) usualOf.set(feedId, median);
  }
  return usualOf;
}

function watchedDelivery(row: WatchedRow, known: Pick<WatchedDelivery, "usualPercent" | "feedHeardAt" | "providers">): WatchedDelivery {
  return { ...row, ...known, beyondTarget: row.target === null ? 0 : Math.max(0, row.seen - row.target), replayed: row.clockAt !== null };
}

function present(finding: Finding, { id, label, feedId, feedKey }: WatchedRow): Attention {
  const about = { deliveryId: String(id), label };
  switch (finding.ruleId) {
    case "feed-quiet":
      return { ...about, ruleId: finding.ruleId, since: isoInstant(finding.since), feed: { id: String(feedId), key: feedKey } };
    case "running-out":
      return { ...about, ...finding, at: isoInstant(finding.at) };
    default:
      return { ...about, ...finding };
  }
}
