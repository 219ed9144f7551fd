import { type MailboxProvider, mailboxProviders } from "./mailbox-provider";

/** Where recipients are, as somebody names it: mailbox providers, a domain. `rest` is what names neither. */
export type NamedPlaces = { providers: readonly MailboxProvider[]; domain: string | null; rest: string };

/** Shorter beginnings of a name would mean anything. */
const shortestBeginning = 3;
const domain = /^[^\s@.]+(\.[^\s@.]+)+$/;

/** Tells a provider or a domain from the other words of a question: "tuesday outlook", "@gmail.com". A whole address names no place. */
export function readPlaces(text: string): NamedPlaces {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
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
  return { providers, domain: named, rest: rest.join(" ") };
}

function providersNamed(word: string): MailboxProvider[] {
  const isMeant = (name: string) => name === word || (word.length >= shortestBeginning && name.startsWith(word));
  return mailboxProviders.filter(({ id, name, domains }) => [id, ...wordsOf(name), ...domains].some(isMeant)).map(({ id }) => id);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}.&]+/u);
}
