import type { Breakdown } from "@/lib/contract/breakdown";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { otherProvider } from "@/lib/domain/mailbox-provider";
import { toSendOutcomes } from "@/lib/domain/message-state";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import type { Wording } from "./wording";

export type ProviderCounts = NonNullable<Breakdown["whole"]["counts"]>;

export type ProviderRow = {
  key: string;
  name: string;
  counts: ProviderCounts;
  /** Messages to send; those left out before sending are not. Null where it cannot be told of the instant shown. */
  total: number | null;
  /** Landed, of those. */
  percent: number | null;
  /** All of them in the log, and those that landed. */
  href: string | null;
  landedHref: string | null;
};

/** Where the messages of each mailbox provider stand, most written to first; beyond `most`, and for domains that are nobody's, added up. */
export function prepareProviders(id: string, { rows, others }: Pick<Breakdown, "rows" | "others">, most: number, w: Wording): ProviderRow[] {
  const known = rows
    .flatMap((row) =>
      row.counts === null || row.value === "" ? [] : [{ ...rowOf(row.value, row.name, row.counts), ...standingLinks(id, { provider: row.value }) }],
    )
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total);
  const shown = known.slice(0, most);
  const nobodys = rows.flatMap((row) => (row.value === "" && row.counts !== null ? [row.counts] : []));
  const rest = [others.counts ?? noCounts, ...nobodys, ...known.slice(most).map((row) => row.counts)].reduce(addCounts);
  const restRow = rowOf("", w.t("delivery.providers.other"), rest);
  // Providers added up with those that are nobody's are no filter of the log.
  const links = known.length > shown.length ? { href: null, landedHref: null } : standingLinks(id, { provider: otherProvider });
  return restRow.total > 0 ? [...shown, { ...restRow, ...links }] : shown;
}

type Then = { asOf: string | null; declared: boolean; by?: "provider" | "domain" };

/**
 * The rows of an instant gone back to: all messages of a provider or domain open as they stood then, where none of them came later without having been declared.
 * `asOf`: what the rows are of; null where it cannot be told, and then no figure is: what stands there now would be taken for it.
 */
export function rowsThen(rows: readonly ProviderRow[], id: string, { asOf, declared, by = "provider" }: Then): ProviderRow[] {
  if (asOf === null) return rows.map(({ key, name }) => ({ key, name, counts: noCounts, total: null, percent: null, href: null, landedHref: null }));
  return rows.map((row) => {
    const whose = by === "domain" ? { domain: row.key } : { provider: row.key === "" ? otherProvider : row.key };
    const begun: LogLink["outcome"] = ["relayed", "deferred", "delivered", "failed"];
    const outcome = declared ? toSendOutcomes : row.counts.pending === 0 ? begun : null;
    const open = (of: LogLink["outcome"]) => logHref(id, { ...whose, outcome: of ?? null, at: asOf });
    const isOne = row.href !== null;
    return { ...row, href: isOne && outcome !== null ? open(outcome) : null, landedHref: isOne ? open("delivered") : null };
  });
}

export const unseenKey = "unseen";

/** Declared messages that are in none of the rows: no feed has named them, so the log holds none of them. What there is to send is the sum of all. */
export function unseenRow(
  rows: readonly ProviderRow[],
  { value, declared }: Pick<DeliverySummary["messagesToSend"], "value" | "declared">,
  w: Wording,
): ProviderRow | null {
  const unseen = declared ? value - rows.reduce((sum, { total }) => sum + (total ?? 0), 0) : 0;
  if (unseen <= 0) return null;
  return { ...rowOf(unseenKey, w.t("delivery.providers.unseen"), { ...noCounts, pending: unseen }), href: null, landedHref: null };
}

export function standingLinks(id: string, of: Pick<LogLink, "provider" | "domain">): Pick<ProviderRow, "href" | "landedHref"> {
  return { href: logHref(id, { ...of, outcome: toSendOutcomes }), landedHref: logHref(id, { ...of, outcome: "delivered" }) };
}

export const noCounts: ProviderCounts = { pending: 0, relayed: 0, deferred: 0, delivered: 0, failed: 0, ignored: 0, complained: 0 };

export function rowOf(key: string, name: string, counts: ProviderCounts) {
  const total = counts.pending + counts.relayed + counts.deferred + counts.delivered + counts.failed;
  return { key, name, counts, total, percent: percentOf(counts.delivered, total) };
}

export function addCounts(a: ProviderCounts, b: ProviderCounts): ProviderCounts {
  const sum = { ...a };
  for (const key of Object.keys(noCounts) as (keyof ProviderCounts)[]) sum[key] += b[key];
  return sum;
}
