const inName = "[^\\s<>\"'(),;:\\\\[\\]{}|@]";
const inDomain = "[^\\s<>\"'(),;:\\\\[\\]{}|@/]";

/** A domain has a dot, or ends with the word: what stands behind "node_modules/@" is none. */
const address = new RegExp(`(${inName})${inName}*(@|%40|=40)(${inDomain}+\\.${inDomain}+|${inDomain}+(?!${inName}))`, "gi");
const secret = /\b(as_(?:feed|api|link)_)[\w-]+|(\/s\/)[\w-]{20,}|(aftersend\.session_token=)[^\s;"]+|(share-pass=)[^\s;"]+/g;

/** What Postgres quotes of rows and values, as an error is printed. */
const quoted = /^(\s+(?:detail|where|internalQuery): )(?!undefined).*$/gm;

/** A line of a log without the addresses and secrets in it, whoever wrote it: errors quote what they failed on. */
export function maskLogged(line: string): string {
  return line
    .replace(quoted, "$1…")
    .replace(secret, (_, ...prefixes) => `${prefixes.slice(0, 4).find((prefix) => prefix !== undefined)}…`)
    .replace(address, "$1•••$2$3");
}
