import { CsvError, parse } from "csv-parse";
import { type Columns, chooseColumns } from "./choose-columns";
import { passThrough } from "./pass-through";
import { maxRowLength, type RecipientRow } from "./recipient-row";
import { Refusal } from "./refusal";

const delimiters = [",", ";", "\t", "|"] as const;

type Options = { column: string | null; onColumns: (columns: Columns) => void };

/** The rows of a CSV, a row at a time. The delimiter is the one most frequent in the first line; quotes may be missing or stray. */
export async function* readCsv(text: AsyncIterable<string>, { column, onColumns }: Options): AsyncGenerator<RecipientRow> {
  const { head, rest } = await peekLine(text);
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowLength,
  });
  const records = passThrough<string[]>(rest, parser, (error) => (error instanceof CsvError ? refusalOf(error) : error));
  yield* pick(records, column, onColumns);
}

async function* pick(records: AsyncIterable<string[]>, column: string | null, onColumns: Options["onColumns"]): AsyncGenerator<RecipientRow> {
  let first: string[] | null = null;
  let columns: Columns | null = null;
  const choose = (head: string[], second: string[] | undefined) => {
    columns = chooseColumns(head, second, column);
    onColumns(columns);
    return columns;
  };
  for await (const record of records) {
    if (columns === null && first === null) {
      first = record;
      continue;
    }
    if (columns === null && first !== null) {
      const chosen = choose(first, record);
      if (!chosen.header) yield rowOf(first, chosen);
    }
    if (columns !== null) yield rowOf(record, columns);
  }
  if (columns === null && first !== null) {
    const chosen = choose(first, undefined);
    if (!chosen.header) yield rowOf(first, chosen);
  }
}

function rowOf(record: readonly string[], { address, reason }: Columns): RecipientRow {
  return { address: record[address] ?? "", reason: reason === null ? null : (record[reason] ?? null) };
}

async function peekLine(text: AsyncIterable<string>): Promise<{ head: string; rest: AsyncGenerator<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let head = "";
  for (;;) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
    if (/[\r\n]/.test(head.trimStart()) || head.length > maxRowLength) break;
  }
  async function* rest() {
    try {
      if (head !== "") yield head;
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) if (next.value !== "") yield next.value;
    } finally {
      await pieces.return?.(undefined);
    }
  }
  return { head: head.trimStart().split(/[\r\n]/, 1)[0] ?? "", rest: rest() };
}

function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const counted = delimiters.map((delimiter) => ({ delimiter, n: bare.split(delimiter).length }));
  return counted.reduce((best, next) => (next.n > best.n ? next : best)).delimiter;
}

function refusalOf({ code, lines }: CsvError & { lines?: unknown }): Refusal {
  const where = typeof lines === "number" ? ` near line ${lines}` : "";
  const line = typeof lines === "number" ? lines : null;
  if (code === "CSV_MAX_RECORD_SIZE")
    return new Refusal("too-large", `A row${where} has more than ${maxRowLength} characters. Is a quote left open?`, { kind: "long-row", line });
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return new Refusal("not-parseable", "The file ends within a quoted cell: a quote was opened and never closed.", { kind: "open-quote" });
  return new Refusal("not-parseable", `The file cannot be read as CSV${where}.`, { kind: "no-csv", line });
}
