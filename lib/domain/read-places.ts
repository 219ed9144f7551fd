import { type MailboxProvider, mailboxProviders } from "./mailbox-provider";

/** Where recipients are, as somebody names it: mailbox providers, a domain. `rest` is what names neither. */
export type NamedPlaces = { providers: readonly MailboxProvider[]; domain: string | null; rest: string };

/** Shorter beginnings would mean anything: of a provider's name, and of one of the many domains. */
const shortest = { name: 3, domain: 4 };
const domain = /^[^\s@.]+(\.[^\s@.]+)+$/;

/** Words that ask, of whatever place: who failed there, and why. */
const asking: ReadonlySet<string> = new Set(
  ["who what why where which how many did does do has have was were is are the a at in of from for to and get got it not", "mail mails message messages"]
    .concat("fail fails failed failing failure failures bounce bounces bounced bouncing refuse refused reject rejected block blocked 誰 為什麼 失敗 退信 退回")
    .flatMap((words) => words.split(" ")),
);

/** Tells a provider or a domain from the other words of a question: "tuesday outlook", "@gmail.com". A whole address names no place. */
export function readPlaces(text: string): NamedPlaces {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s?!,;]+/)
    .filter(Boolean);
  const found: NamedPlaces = { providers: [], domain: null, rest: words.join(" ") };
  if (words.some((word) => word.indexOf("@") > 0)) return found;
  const rest: string[] = [];
  let { providers, domain: named } = found;
  for (const word of words.map((each) => each.replace(/^@/, ""))) {
    const meant = providersNamed(word).filter((id) => providers.length === 0 || providers.includes(id));
    const isDomain = domain.test(word) && named === null;
    if (isDomain) named = word;
    if (meant.length > 0) providers = meant;
    else if (!isDomain) rest.push(word);
  }
  const isPlace = providers.length > 0 || named !== null;
  return { providers, domain: named, rest: (isPlace ? rest.filter((word) => !asking.has(word)) : rest).join(" ") };
}

function providersNamed(word: string): MailboxProvider[] {
  const begins = (names: readonly string[], least: number) => names.some((name) => name === word || (word.length >= least && name.startsWith(word)));
  return mailboxProviders
    .filter(({ id, name, domains }) => begins([id, ...wordsOf(name)], shortest.name) || begins(domains, shortest.domain))
    .map(({ id }) => id);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}.&]+/u);
}
