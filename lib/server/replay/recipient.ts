import { mix } from "./random";

export type Recipient = {
  /** As the sender wrote it; the feed also has it lower-cased. */
  rawAddress: string;
  domain: string;
  provider: string;
  region: string;
  /** Address of the receiving host, from the ranges kept for documentation (RFC 5737). */
  mxAddress: string;
};

/** A fictional person, always the same for a number and different for every number: a workspace has one list of customers. */
export function recipientOf(person: number): Recipient {
  const draw = mix(person, 0x70657273);
  const { domain, provider, region } = mailboxOf(draw % 1000, draw >>> 10);
  const first = firstNames[mix(person, 1) % firstNames.length] ?? "Alex";
  const last = lastNames[mix(person, 2) % lastNames.length] ?? "Berg";
  return { rawAddress: `${first}.${last}.${person.toString(36)}@${domain}`, domain, provider, region, mxAddress: mxAddressOf(domain) };
}

type Mailbox = { domain: string; provider: string; region: string };

/** Share of a list in permille, up to and including this provider. The rest writes from a company's own domain. */
const providers: readonly (Mailbox & { upTo: number })[] = [
  { upTo: 380, domain: "gmail.example", provider: "Gmail", region: "Global" },
  { upTo: 590, domain: "outlook.example", provider: "Outlook", region: "Global" },
  { upTo: 690, domain: "yahoo.example", provider: "Yahoo", region: "Global" },
  { upTo: 765, domain: "icloud.example", provider: "Apple", region: "Global" },
  { upTo: 825, domain: "orange.example", provider: "Orange", region: "Europe - FR" },
];

function mailboxOf(permille: number, company: number): Mailbox {
  const provider = providers.find(({ upTo }) => permille < upTo);
  if (provider) return provider;
  return { domain: `corp-${1 + (company % 240)}.example`, provider: "Own domain", region: "Global" };
}

function mxAddressOf(domain: string): string {
  let hash = 0;
  for (let i = 0; i < domain.length; i++) hash = mix(hash, domain.charCodeAt(i));
  return `${hash % 2 === 0 ? "198.51.100" : "192.0.2"}.${1 + ((hash >>> 1) % 254)}`;
}

const firstNames =
  "Ada Aicha Alba Amir Anna Bruno Carla Chen Clara Dario Elin Emil Fatou Felix Greta Hugo Ines Ivan Jana Jonas Kaya Lars Lea Luca Maja Marc Mina Nils Nora Omar Petra Rosa Sami Tara Theo Vera Yuki Zoe".split(
    " ",
  );
const lastNames =
  "Abadi Bauer Berg Blanc Costa Dubois Ekman Falk Ferrari Fischer Garcia Haas Ito Jansen Keller Kovac Lang Laurent Lopez Maier Meyer Moreau Nagy Novak Okafor Olsen Petit Rossi Roux Sato Silva Simon Vogel Weber Wolf Yilmaz".split(
    " ",
  );
