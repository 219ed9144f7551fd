import { describe, expect, test } from "vitest";
import { copied, spread } from "./distribute";
import { type QueryGraph, reachedFrom, readQueryGraph } from "./testing/query-graph";

const queryFolders = ["db/queries", "lib/server/replay/queries"];
const rehearsal = "lib/server/distribution/rehearse.ts#rehearse";

/** Exported queries that reach a spread or copied table and are not rehearsed, and why not. */
const notRehearsed: Readonly<Record<string, string>> = {
  "db/queries/drop-partition.ts#dropPartition": "locks the whole log against readers and writers; its tests on a cluster of their own run it",
  "db/queries/forget-events.ts#copyWithoutEvents": "copies all of a month's messages, however many; its tests on a cluster of their own run it",
  "db/queries/forget-events.ts#swapMonth": "locks the whole log against readers and writers; its tests on a cluster of their own run it",
};

const tables = [...spread.map(([table]) => table), ...copied];
const ofTables = new RegExp(`(?:\\b(?:from|join|into|update|using|table)\\s+|[\`"'])(?:${tables.join("|")})\\b`);
/** How one names a table that another file hands in. */
const ofAnyTable = /\bMonthlyTable\b/;

describe("what the rehearsal leaves out", () => {
  const graph = readQueryGraph([...queryFolders, "lib/server"]);
  const reached = reachedFrom(graph, [rehearsal]);
  const queries = exportedQueries(graph);

  test("is known by name, with a reason", () => {
    expect(queries.filter((name) => !reached.has(name)).toSorted()).toEqual(Object.keys(notRehearsed).toSorted());
  });

  test("is little: the walk sees the queries, and the rehearsal reaches them", () => {
    expect(queries.length).toBeGreaterThan(100);
    expect(queries).toEqual(
      expect.arrayContaining(["db/queries/read-log.ts#readLogRows", "lib/server/replay/queries/save-replay-progress.ts#saveReplayProgress"]),
    );
    // Through a statement of another file, and through one that is private to its own.
    expect(queries).toEqual(
      expect.arrayContaining(["db/queries/ingest-events.ts#ingestDeliveries", "db/queries/read-messages-of-recipient.ts#readMessagesOfRecipient"]),
    );
    expect(queries).not.toContain("db/queries/list-shares.ts#listShareRows");
  });
});

/** Exported declarations of the query folders whose SQL, or that of what they use, names one of the tables. */
function exportedQueries(graph: QueryGraph): string[] {
  const speaks = new Set([...graph].filter(([, { text }]) => ofTables.test(text) || ofAnyTable.test(text)).map(([name]) => name));
  return [...graph]
    .filter(([name, { exported }]) => exported && queryFolders.some((folder) => name.startsWith(`${folder}/`)))
    .map(([name]) => name)
    .filter((name) => [...reachedFrom(graph, [name])].some((used) => speaks.has(used)));
}
