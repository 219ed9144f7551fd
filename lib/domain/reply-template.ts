import { storableText } from "./storable-text";

const longest = 200;
const mostRead = 2_000;
const longestWord = 60;
const gap = "…";

/**
 * The template of a remote host's reply: its numbers, ids, addresses, hosts, links and quotations become "…", its SMTP and enhanced
 * codes (RFC 5321 §4.2, RFC 3463 §2) and its words stay; at most 200 characters. Null where there is no text.
 */
export function foldReply(text: string | null): string | null {
  if (text === null) return null;
  const quoted = storableText(text.slice(0, mostRead))
    .replace(/"[^"]*"|<[^<>]*>|\[[^[\]]*\]|(?<![A-Za-z])'[^']*'(?![A-Za-z])/g, gap)
    .replace(/[a-z][a-z+.-]{1,15}:\/\/\S+|www\.\S+/gi, gap);
  const words = quoted.split(/[\s\p{Cc}]+/u).filter((word) => word !== "");
  const folded: string[] = [];
  for (const [i, word] of words.entries()) {
    const kept = foldWord(word, i);
    if (kept !== gap || folded.at(-1) !== gap) folded.push(kept);
  }
  const template = folded.join(" ");
  if (template === "") return null;
  return template.length <= longest ? template : `${template.slice(0, longest - 1).trimEnd()}${gap}`.replace(halfPair, "");
}

/** What a template falls back to when there are too many: its codes alone, of which there are few. */
export function coarseReply(template: string): string {
  const smtp = /^[2-5]\d\d(?!\d)/.exec(template)?.[0];
  const enhanced = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(template)?.[0];
  return [smtp, enhanced, gap].filter((part) => part !== undefined).join(" ");
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])/g;
const code = /^(?:[2-5]\d\d|[245]\.\d{1,3}\.\d{1,3}|[2-5]\d\d[-#:][245]\.\d{1,3}\.\d{1,3})$/;

function foldWord(word: string, place: number): string {
  if (word.length > longestWord) return gap;
  const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}…]*)(.*?)([^\p{L}\p{N}…]*)$/su.exec(word) ?? [];
  if (core === "") return place === 0 || word.length > 3 ? gap : word;
  if (code.test(core) && (place < 4 || core.includes("."))) return before + core + after;
  const isWord = core.length <= 24 && /^[\p{L}\p{M}'’/-]+$/u.test(core) && !looksRandom(core);
  if (isWord) return before + core + after;
  return gap;
}

/** Capitals inside a word ("kLx9qT", "AbCdEf") are those of an id. */
function looksRandom(core: string): boolean {
  return (core.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) > 1;
}
