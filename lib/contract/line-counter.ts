const lineFeed = 10;
const quote = 34;

/** Counts the lines of a CSV or NDJSON file as its bytes go by. A line feed within a quoted cell is part of a row, not its end. */
export class LineCounter {
  lines = 0;
  private quoted = false;

  constructor(private readonly format: "csv" | "ndjson") {}

  take(bytes: Uint8Array): void {
    if (this.format === "csv") this.takeQuoted(bytes);
    else for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) this.lines++;
  }

  private takeQuoted(bytes: Uint8Array): void {
    let { lines, quoted } = this;
    for (const byte of bytes) {
      if (byte === quote) quoted = !quoted;
      else if (byte === lineFeed && !quoted) lines++;
    }
    this.lines = lines;
    this.quoted = quoted;
  }
}
