import { type Database, inTransaction } from "@/db/client";
import { beginRecipientList } from "@/db/queries/begin-recipient-list";
import { saveRecipientList } from "@/db/queries/save-recipient-list";
import { maxRows, type RecipientList, type Upload, type UploadCounts } from "@/lib/contract/recipients";
import { isoInstant } from "@/lib/server/read/iso-instant";
import { decodeText, type TextEncoding } from "./decode-text";
import { type Judged, judgeRow, type RecipientFact } from "./judge-row";
import { landFacts } from "./land-facts";
import { Occurrences } from "./occurrences";
import { readCsv } from "./read-csv";
import { readNdjson } from "./read-ndjson";
import type { RecipientRow } from "./recipient-row";
import { Refusal } from "./refusal";
import { unpack } from "./unpack";

const rowsAtOnce = 5_000;
const mostProblems = 20;

export type IncomingList = {
  delivery: { id: number; months: readonly number[] };
  list: RecipientList;
  file: string | null;
  format: "csv" | "ndjson";
  column: string | null;
  charset: string | null;
  contentEncoding: string | null;
  body: AsyncIterable<Uint8Array>;
};

export type Taken = { ok: true; upload: Upload } | { ok: false; refusal: Refusal; upload: Upload };

/**
 * Reads a list of recipients as it comes in and puts it into the log a few thousand rows at a time, so that a list of any length needs
 * the memory of its hashes. What was read before an end that came too early stays, and the same list again changes nothing of it.
 */
export async function takeRecipients(db: Database, incoming: IncomingList): Promise<Taken> {
  const { delivery, list, file } = incoming;
  const counts: UploadCounts = { rows: 0, addresses: 0, fresh: 0, duplicates: 0, bad: 0, missing: 0, badReasons: 0 };
  const detail: Pick<Upload, "column" | "problems" | "refusal"> & { encoding: TextEncoding } = { column: null, encoding: "utf-8", problems: [], refusal: null };
  const { id, startedAt } = await beginRecipientList(db, { deliveryId: delivery.id, list, file, counts, detail });
  const seen = new Occurrences();
  let facts: RecipientFact[] = [];

  const land = (last: boolean) =>
    inTransaction(db, async (tx) => {
      const chunk = { deliveryId: delivery.id, months: delivery.months, facts, at: startedAt, isTarget: list === "target" };
      const fresh = facts.length > 0 || last ? await landFacts(tx, chunk) : 0;
      await saveRecipientList(tx, { id, state: last ? "done" : "running", counts: { ...counts, fresh: counts.fresh + fresh }, detail, error: null });
      counts.fresh += fresh;
      facts = [];
    });
  const present = (state: Upload["state"], error: string | null): Upload => ({
    id: String(id),
    list,
    file,
    state,
    startedAt: isoInstant(startedAt),
    finishedAt: new Date().toISOString(),
    counts,
    ...detail,
    error,
  });

  try {
    const text = decodeText(unpack(incoming.body, incoming.contentEncoding), incoming.charset, (encoding) => {
      detail.encoding = encoding;
    });
    for await (const row of rowsOf(incoming, text, (column) => {
      detail.column = column;
    })) {
      if (counts.rows === maxRows)
        throw new Refusal("too-large", `A list may have at most ${maxRows} rows. Send it in parts: what was read stays.`, { kind: "too-many-rows" });
      counts.rows += 1;
      const judged = judgeRow(list, row, seen);
      count(counts, judged);
      if (judged.type !== "address" && detail.problems.length < mostProblems) {
        detail.problems.push({ row: counts.rows, what: judged.type, text: (judged.type === "bad-reason" ? (row.reason ?? "") : row.address).slice(0, 120) });
      }
      if (judged.fact) facts.push(judged.fact);
      if (facts.length >= rowsAtOnce) await land(false);
    }
    if (counts.rows === 0) throw new Refusal("not-parseable", "There is no row in it.", { kind: "no-row" });
    await land(true);
    return { ok: true, upload: present("done", null) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null;
    const state = refusal ? "refused" : "interrupted";
    const message = refusal?.message ?? "The list ended before it was complete. What was read stays; send it again to go on.";
    detail.refusal = refusal?.why ?? { kind: "cut-off", line: null, text: null };
    await saveRecipientList(db, { id, state, counts, detail, error: message });
    if (refusal) return { ok: false, refusal, upload: present(state, message) };
    if (isCutOff(error)) return { ok: false, refusal: new Refusal("invalid-request", message, { kind: "cut-off" }), upload: present(state, message) };
    throw error;
  }
}

async function* rowsOf({ format, column }: IncomingList, text: AsyncIterable<string>, onColumn: (column: string | null) => void): AsyncGenerator<RecipientRow> {
  if (format === "ndjson") yield* readNdjson(text);
  else yield* readCsv(text, { column, onColumns: ({ name }) => onColumn(name) });
}

function count(counts: UploadCounts, { type }: Judged): void {
  const of = { address: "addresses", duplicate: "duplicates", bad: "bad", missing: "missing", "bad-reason": "badReasons" } as const;
  counts[of[type]] += 1;
}

/** The client went away in the middle of the body. */
function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_ABORTED"].includes(code) || error.name === "AbortError" || /aborted|terminated/i.test(error.message)
  );
}
