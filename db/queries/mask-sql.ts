/** What ends a word: as in lib/server/auth/show-recipient, of which these are the counterparts. */
const ends = String.raw`\s<>"''(),;:\\\[\]{}|`;
const name = (address: string) => `regexp_replace(${address}, '@[^@]*$', '')`;
const special = String.raw`([\\^$.*+?()\[\]{}|/-])`;

/** An address as a•••@example.com, as SQL over the expression that gives it. */
export function maskAddressSql(address: string): string {
  return `regexp_replace(${address}, '^(.?)(?:.*(@[^@]*)|[^@]*)$', '\\1•••\\2')`;
}

/** A text with every address in it masked, and the recipient's own name where it stands alone, as SQL over the expressions that give them. */
export function maskTextSql(text: string, recipient: string): string {
  const decoded = `regexp_replace(${text}, ${String.raw`'%40|=40|\\u0040'`}, '@', 'gi')`;
  const unquoted = `regexp_replace(${decoded}, '"([^"\\n]?)[^"\\n]*"(?=@)', '\\1', 'g')`;
  const masked = `regexp_replace(${unquoted}, '([^${ends}@]?)[^${ends}]*(@[^@${ends}]*)', '\\1•••\\2', 'g')`;
  const alone = String.raw`'(?<![[:alnum:]])' || regexp_replace(${name(recipient)}, '${special}', '\\\1', 'g') || '(?![[:alnum:]•])'`;
  return `case when length(${name(recipient)}) > 1 and position(lower(${name(recipient)}) in lower(${text})) > 0
    then regexp_replace(${masked}, ${alone}, left(${recipient}, 1) || '•••', 'gi') else ${masked} end`;
}
