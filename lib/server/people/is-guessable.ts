/** What people's first guesses are made of (the words most often found in lists of leaked passwords). */
const common =
  "password passwort passw0rd qwerty qwertz azerty letmein welcome iloveyou dragon monkey football baseball superman batman trustno1 sunshine princess admin administrator login master shadow michael jordan abc123 starwars whatever hello freedom secret changeme default aftersend computer internet samsung google facebook summer winter spring autumn january monday".split(
    " ",
  );
const rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "01234567890123456789"];

/** Whether little is left of a password once first guesses are taken out of it: common words, runs of the keyboard, repetition, the person's own name. */
export function isGuessable(password: string, about: readonly string[]): boolean {
  let rest = password.toLowerCase();
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2);
  for (const part of [...own, ...common]) rest = rest.replaceAll(part, "");
  for (const row of rows) rest = withoutRuns(rest, row);
  return new Set(rest).size < 5;
}

/** Without what is a run of four or more along a row, in either direction. */
function withoutRuns(text: string, row: string): string {
  const both = [row, [...row].reverse().join("")];
  let kept = "";
  for (let i = 0; i < text.length; ) {
    let length = 0;
    while (i + length < text.length && both.some((each) => each.includes(text.slice(i, i + length + 1)))) length++;
    if (length < 4) kept += text[i++] ?? "";
    else i += length;
  }
  return kept;
}
