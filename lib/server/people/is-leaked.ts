/** How many of the most frequent ones are tried in pairs: nine million guesses, a moment's work for whoever has the hashes. */
const pairedMost = 3_000;
/** How much may stand around a listed word without making it another one: a year, a few digits, an exclamation mark. */
const longestTrimming = 6;

type Listed = { all: ReadonlySet<string>; frequent: ReadonlySet<string> };

let listed: Promise<Listed> | null = null;

/**
 * Whether a password is on the list of the 49,000 that leak most (as zxcvbn ships it), or is made of them as everybody does: letters as digits, a year
 * or the like around it, one twice, two of the most frequent in a row.
 */
export async function isLeaked(password: string): Promise<boolean> {
  listed ??= load();
  const { all, frequent } = await listed;
  return spellings(password).some((text) => all.has(text) || all.has(coreOf(text)) || isRepeated(text, all) || isPair(text, frequent));
}

/** Read when the first password is chosen: it weighs ten megabytes. */
async function load(): Promise<Listed> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  const words = dictionary["passwords-common"];
  return { all: new Set(words), frequent: new Set(words.slice(0, pairedMost).filter((word) => word.length > 3)) };
}

const letters: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

/** As it is typed, and with digits and signs read as the letters they look like. */
function spellings(password: string): string[] {
  const typed = password.normalize("NFKC").toLowerCase();
  return [typed, typed.replace(/[0134571@$!]/g, (sign) => letters[sign] ?? sign), coreOf(typed).replace(/[0134571@$!]/g, (sign) => letters[sign] ?? sign)];
}

/** Without the little that stands around its letters; the whole, if that is more than a little. */
function coreOf(text: string): string {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return text.length - core.length <= longestTrimming ? core : text;
}

function isRepeated(text: string, words: ReadonlySet<string>): boolean {
  const unit = /^(.{4,}?)\1+$/u.exec(text)?.[1];
  return unit !== undefined && words.has(unit);
}

function isPair(text: string, words: ReadonlySet<string>): boolean {
  for (let at = 4; at <= text.length - 4; at++) if (words.has(text.slice(0, at)) && words.has(text.slice(at))) return true;
  return false;
}
