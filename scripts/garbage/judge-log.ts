import { z } from "zod";

const entry = z.object({ level: z.number() });
const errorLevel = 50;

/** What Next prints of requests that it has answered with 4xx, or that their senders have left. */
const answered: readonly RegExp[] = [/Failed to find Server Action/, /The Server Reference ID did not match/, /^(?:⨯ uncaughtException: {2})?Error: aborted$/m];

const beginsOurs = /^\{"level":/;
const beginsPrinted = /^(?:⨯|\w*Error: |failed to |uncaught|unhandled|Warning)/i;

/** The first lines of what a server's log tells of errors nobody had expected: ours by their level, and those printed past the logger. */
export function unexpectedLines(log: string): string[] {
  const entries: string[][] = [];
  for (const line of log.split("\n")) {
    if (beginsOurs.test(line) || beginsPrinted.test(line)) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries.filter(isUnexpected).map(([first = ""]) => first);
}

function isUnexpected(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  if (beginsOurs.test(first)) return levelOf(first) >= errorLevel;
  return !answered.some((pattern) => pattern.test(first)) && (/uncaught|unhandled/i.test(first) || !isOfNext(lines));
}

/** Unreadable calls of server actions fail within Next and the runtime, without a frame of ours. The status of the answer is judged elsewhere. */
function isOfNext(lines: readonly string[]): boolean {
  const frames = lines.filter((line) => /^\s+at /.test(line));
  return frames.length > 0 && frames.every((frame) => /ignore-listed frames|<anonymous>/.test(frame));
}

function levelOf(line: string): number {
  try {
    return entry.parse(JSON.parse(line)).level;
  } catch {
    return errorLevel;
  }
}
