import type { Connection } from "@/db/client";
import { type FactOfRow, hostsOfRow, type RowOfFacts, readFactsOfRow } from "@/db/fact-line";
import { readHostNames } from "./read-host-names";

/** Reader of the events of rows, which knows the names of the hosts they refer to. Throws at a row that cannot be read. */
export async function readerOfFacts(db: Connection, rows: readonly RowOfFacts[]): Promise<(row: RowOfFacts) => FactOfRow[]> {
  const names = await readHostNames(db, { ids: [...new Set(rows.flatMap(hostsOfRow))] });
  return (row) => readFactsOfRow(row, (id) => names.get(id) ?? null);
}
