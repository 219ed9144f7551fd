import type { GarbageRequest } from "./make-request";
import { type Exchange, patienceMs } from "./send";

const inside: readonly RegExp[] = [
  /\n\s+at .{1,200}:\d+:\d+\)?/,
  /\\n\s+at .{1,200}:\d+:\d+/,
  /node_modules|\.next\/server\/|file:\/\/\//,
  /Failed query|syntax error at or near|invalid byte sequence|invalid input syntax|violates .{1,40} constraint/i,
  // Ours are in lower case; an address that comes back with what we sent in capitals is none.
  /\b(?:select|insert into|update|delete from)\b.{1,200}\b(?:from|values|set|where)\b.{0,200}\$\d/,
];

/** What is wrong with an answer; null if nothing is. A refusal for want of room is no failure if it says when to come back. */
export function judge({ index, leaving }: Pick<GarbageRequest, "index" | "leaving">, { outcome, status, head, body }: Exchange): string | null {
  if (outcome === "refused") return "the server took no connection";
  if (outcome === "hung" && leaving === "wait") return `no end of an answer within ${patienceMs / 1_000} s${status === null ? "" : ` (status ${status})`}`;
  if (outcome === "hung") return `still open ${patienceMs / 1_000} s after we had said that nothing more would come`;
  if (status !== null && status >= 500 && !(status === 503 && /^retry-after: /im.test(head))) return `status ${status}`;
  if (/^x-injected:/im.test(head)) return "a header of ours came back as the server's own";
  const leak = inside.map((pattern) => pattern.exec(body)?.[0]).find((found) => found !== undefined);
  return leak === undefined ? null : `the answer shows the inside: ${JSON.stringify(leak.slice(0, 120))} (request ${index})`;
}
