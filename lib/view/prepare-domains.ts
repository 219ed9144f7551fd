import type { Breakdown } from "@/lib/contract/breakdown";
import { addCounts, noCounts, type ProviderRow, rowOf, standingLinks } from "./prepare-providers";
import type { Wording } from "./wording";

/** Where the messages of each domain stand, most written to first, of those that the breakdown names; the rest added up, which is no filter of the log. */
export function prepareDomains(id: string, { rows, others }: Pick<Breakdown, "rows" | "others">, most: number, w: Wording): ProviderRow[] {
  const known = rows
    .flatMap(({ value, counts }) => (counts === null || value === "" ? [] : [{ ...rowOf(value, value, counts), ...standingLinks(id, { domain: value }) }]))
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
  const nameless = rows.flatMap(({ value, counts }) => (value === "" && counts !== null ? [counts] : []));
  const rest = [others.counts ?? noCounts, ...nameless, ...known.slice(most).map((row) => row.counts)].reduce(addCounts);
  const restRow = { ...rowOf("", w.t("delivery.multiples.otherDomains"), rest), href: null, landedHref: null };
  return restRow.total > 0 ? [...known.slice(0, most), restRow] : known.slice(0, most);
}
