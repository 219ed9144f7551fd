import { isAscii, isUtf8 } from "node:buffer";
import { Refusal } from "./refusal";

export type TextEncoding = "utf-8" | "utf-16" | "windows-1252";

/**
 * The text of a list as its bytes come. UTF-8 unless the charset given or a byte order mark says otherwise; where the first letter
 * beyond ASCII is not UTF-8, the file is what spreadsheets in the west save: Windows-1252. A file that is both is refused.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, charset: string | null, onEncoding: (encoding: TextEncoding) => void) {
  let decoder: TextDecoder | null = charset === null ? null : decoderOf(charset);
  let foreign = false;
  let held: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of bytes) {
    let piece = held.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    if (!started && piece.length < 3) {
      held = piece;
      continue;
    }
    if (!started) {
      started = true;
      const marked = markOf(piece);
      if (marked) [decoder, piece] = [marked.decoder, piece.subarray(marked.bytes)];
    }
    if (decoder) {
      onEncoding(encodingOf(decoder));
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    const end = piece.length - unfinished(piece);
    const ready = piece.subarray(0, end);
    if (isAscii(ready)) {
      held = Buffer.from(piece.subarray(end));
      yield ready.toString("latin1");
    } else if (isUtf8(ready)) {
      held = Buffer.from(piece.subarray(end));
      foreign = true;
      yield ready.toString("utf8");
    } else {
      if (foreign) throw mixed();
      decoder = new TextDecoder("windows-1252");
      onEncoding("windows-1252");
      yield decoder.decode(piece, { stream: true });
    }
  }
  if (decoder) yield decoder.decode(held);
  else if (isUtf8(held)) yield held.toString("utf8");
  else if (foreign) throw mixed();
  else {
    onEncoding("windows-1252");
    yield new TextDecoder("windows-1252").decode(held);
  }
}

function mixed(): Refusal {
  return new Refusal("not-parseable", "The file is UTF-8 in one part and not in another. Save it as UTF-8, or name its charset in Content-Type.", {
    kind: "mixed-text",
  });
}

function decoderOf(charset: string): TextDecoder | null {
  if (/^utf-?8$/i.test(charset)) return null;
  try {
    return new TextDecoder(charset);
  } catch {
    throw new Refusal("unsupported-encoding", `The charset ${charset.slice(0, 40)} is not known. Save the file as UTF-8.`, {
      kind: "charset",
      text: charset.slice(0, 40),
    });
  }
}

function markOf(piece: Buffer): { decoder: TextDecoder | null; bytes: number } | null {
  if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) return { decoder: null, bytes: 3 };
  if (piece[0] === 0xff && piece[1] === 0xfe) return { decoder: new TextDecoder("utf-16le"), bytes: 2 };
  if (piece[0] === 0xfe && piece[1] === 0xff) return { decoder: new TextDecoder("utf-16be"), bytes: 2 };
  return null;
}

function encodingOf({ encoding }: TextDecoder): TextEncoding {
  return encoding.startsWith("utf-16") ? "utf-16" : encoding === "utf-8" ? "utf-8" : "windows-1252";
}

/** How many bytes at the end begin a letter of UTF-8 that the next piece goes on with. */
function unfinished(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
