import { z } from "zod";

const entry = z.object({ level: z.number() });
const errorLevel = 50;

/** What Next prints of requests that it has answered with 4xx, or that their senders have left. */
const answered: readonly RegExp[] = [
  /Failed to find Server Action/,
  /Read more: https:\/\/nextjs\.org\/docs\/messages\/failed-to-find-server-action/,
  /The Server Reference ID did not match the expected format/,
  /^⨯ (?:SyntaxError: .*(?:JSON|$)|TypeError: Failed to parse body as FormData|Error: Unexpected end of form|Error: Connection closed\.)/,
  /^(?:⨯ uncaughtException: {2})?Error: aborted$/,
];

/** The lines of a server's log that tell of an error nobody had expected: ours by their level, and whatever was printed past the logger. */
export function unexpectedLines(log: string): string[] {
  return log.split("\n").filter((line) => line.trim() !== "" && isUnexpected(line));
}

function isUnexpected(line: string): boolean {
  if (line.startsWith("{")) {
    try {
      return entry.parse(JSON.parse(line)).level >= errorLevel;
    } catch {
      return true;
    }
  }
  return /⨯|error|unhandled|uncaught|warning|exception/i.test(line) && !answered.some((pattern) => pattern.test(line));
}
