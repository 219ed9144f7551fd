import { LineCounter } from "@/lib/contract/line-counter";
import { type LogExportFormat, readExportEnd } from "@/lib/contract/log-export";

/** Where a file is written as it comes. Closing keeps it, aborting leaves nothing. */
export type FileSink = { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void>; abort(): Promise<void> };
export type ExportProgress = { rows: number; bytes: number };

type Save = { chunks: AsyncIterable<Uint8Array<ArrayBuffer>>; sink: FileSink; format: LogExportFormat; onProgress: (progress: ExportProgress) => void };

/** No end of an export is longer. Bytes. */
const longestEnd = 64;

/**
 * Writes an export that was asked for with its end to a file, a part at a time, and leaves the end out of it: the file is only kept when it
 * is whole. Throws, and keeps nothing, when the export breaks off.
 */
export async function saveExport({ chunks, sink, format, onProgress }: Save): Promise<ExportProgress> {
  const counter = new LineCounter(format);
  let bytes = 0;
  let held = new Uint8Array(0);
  try {
    for await (const chunk of chunks) {
      const ready = joined(held, chunk);
      held = ready.slice(Math.max(0, ready.length - longestEnd));
      const sure = ready.subarray(0, ready.length - held.length);
      counter.take(sure);
      bytes += sure.length;
      await sink.write(sure);
      onProgress({ rows: rowsOf(counter.lines, format), bytes });
    }
    const tail = new TextDecoder().decode(held);
    const rows = readExportEnd(format, tail);
    if (rows === null) throw new Error("The export broke off before its end.");
    const rest = held.subarray(0, held.length - endLength(tail));
    counter.take(rest);
    if (rowsOf(counter.lines, format) !== rows) throw new Error("The export is not whole.");
    await sink.write(rest);
    await sink.close();
    return { rows, bytes: bytes + rest.length };
  } catch (error) {
    await sink.abort().catch(() => {});
    throw error;
  }
}

function rowsOf(lines: number, format: LogExportFormat): number {
  return format === "csv" ? Math.max(0, lines - 1) : lines;
}

/** The end is plain ASCII: its characters are its bytes. */
function endLength(tail: string): number {
  return tail.length - 1 - tail.lastIndexOf("\n", tail.length - 2);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
