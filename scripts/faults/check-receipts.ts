import type { Database } from "@/db/client";
import { listFeedRows } from "@/db/queries/list-feeds";
import { batchReport } from "@/lib/contract/feed";
import { summariseFeed } from "@/lib/server/read/summarise-feed";
import type { Check } from "./describe-checks";
import type { FaultItem } from "./make-events";
import type { MixedFeed } from "./mix-feed";
import type { Posted } from "./vendor-client";

type Target = { url: string; feedId: string; token: string };

/** Whether each acknowledged batch is kept once, is worked off, and accounts for its items. */
export async function checkReceipts(target: Target, { batches }: MixedFeed, { acknowledged }: Posted): Promise<Check> {
  const differences: string[] = [];
  for (const { key, items } of batches) {
    const ids = [...(acknowledged.get(key) ?? [])];
    if (ids.length !== 1) differences.push(`${key} was acknowledged under ${ids.length} ids: ${ids.join(", ")}`);
    for (const id of ids) {
      const problem = await problemWith(target, id, items.length);
      if (problem !== null) differences.push(`${key} was acknowledged as batch ${id}, which ${problem}`);
    }
  }
  return { name: "every acknowledged batch is kept once, worked off, and accounts for each item", differences };
}

async function problemWith({ url, feedId, token }: Target, batchId: string, items: number): Promise<string | null> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/feeds/${feedId}/batches/${batchId}`, { headers, signal: AbortSignal.timeout(20_000) });
  const { success, data } = batchReport.safeParse(await answer.json());
  if (!success) return `cannot be read (${answer.status})`;
  const accounted = data.accepted + data.repeated + data.ignored + data.unmatched + data.rejectedTotal;
  return data.state === "done" && data.items === items && accounted === items ? null : `says: ${JSON.stringify(data)}`;
}

/** Whether the feed's totals are those its batches must lead to. */
export async function checkFeedTotals(db: Database, feedId: number, items: readonly FaultItem[], { batches }: MixedFeed): Promise<Check> {
  const [row] = await listFeedRows(db, { id: feedId });
  const found: Record<string, unknown> = row ? { ...summariseFeed(row) } : {};
  const differences = Object.entries(expectedTotals(items, batches)).flatMap(([name, n]) =>
    found[name] === n ? [] : [`${name}: ${found[name]} instead of ${n}`],
  );
  return { name: "the feed's totals are those of its batches", differences };
}

export function expectedTotals(items: readonly FaultItem[], batches: MixedFeed["batches"]) {
  const count = (of: readonly FaultItem[], kind: FaultItem["kind"]) => of.filter((item) => item.kind === kind).length;
  const sent = batches.flatMap((batch) => batch.items);
  const [accepted, unmatched] = [count(items, "event"), count(items, "homeless")];
  const [ignored, rejected] = [count(sent, "ignored"), count(sent, "rejected")];
  const repeated = sent.length - accepted - unmatched - ignored - rejected;
  return { batches: batches.length, queued: 0, accepted, repeated, ignored, rejected, unmatched };
}
