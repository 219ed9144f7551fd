import type { BreakdownSums, ReasonSum } from "@/db/queries/breakdown-sums";
import type { BreakdownBy } from "@/lib/contract/breakdown";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { mailboxProviders, providerOf } from "@/lib/domain/mailbox-provider";
import { reasonName } from "@/lib/domain/qualification/reasons";
import { addSums, causesOf, errorsOf, noFailures, type Tally } from "./add-up-breakdown";

export function tallyTypes(reasons: readonly ReasonSum[]): Tally[] {
  return groupBy(reasons, ({ failedBy }) => failedBy).map(([value, sums]) => ({ value, name: value, sums: null, failedBy: causesOf(sums) }));
}

export function tallyReasons(reasons: readonly ReasonSum[]): Tally[] {
  return groupBy(reasons, ({ code }) => String(code)).map(([value, sums]) => ({ value, name: nameOf("reason", value), sums: null, failedBy: causesOf(sums) }));
}

/** One value of which all messages are known. */
export function tallyMessages(value: string, sums: BreakdownSums, name = value): Tally {
  return { value, name, sums, failedBy: causesAmong(sums) };
}

/** One value of which the failures are known. */
export function tallyFailures({ value, ...failedBy }: { value: string } & Record<FailedBy, number>): Tally {
  return { value, name: value, sums: null, failedBy };
}

/** Domains put together to the providers they belong to. */
export function tallyProviders(domains: readonly Tally[]): Tally[] {
  return groupBy(domains, ({ value }) => providerOf(value) ?? "").map(([value, parts]) => {
    const known = parts.flatMap(({ sums }) => sums ?? []);
    const failedBy = { ...noFailures };
    for (const part of parts) for (const cause of failedByCauses) failedBy[cause] += part.failedBy[cause];
    return { value, name: nameOf("provider", value), sums: known.length === parts.length ? addSums(known) : null, failedBy };
  });
}

/** The rows that contain the search text, most errors first, as many as are wanted. */
export function pageOf(all: readonly Tally[], search: string, limit: number): { tallies: Tally[]; rowCount: number } {
  const wanted = search.toLowerCase();
  const found = all.filter(({ value, name }) => value.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted));
  const order = (a: Tally, b: Tally) => errorsOf(b.failedBy) - errorsOf(a.failedBy) || (a.value < b.value ? -1 : 1);
  return { tallies: found.sort(order).slice(0, limit), rowCount: found.length };
}

/** What a value is called. */
export function nameOf(by: BreakdownBy, value: string): string {
  if (by === "reason") return reasonName(Number(value));
  return by === "provider" ? (mailboxProviders.find(({ id }) => id === value)?.name ?? value) : value;
}

function causesAmong(sums: BreakdownSums): Record<FailedBy, number> {
  return Object.fromEntries(failedByCauses.map((cause) => [cause, sums[cause]])) as Record<FailedBy, number>;
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups];
}
