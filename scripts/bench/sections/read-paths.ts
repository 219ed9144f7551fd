import type { Connection } from "@/db/client";
import { outcomes } from "@/lib/domain/message-state";
import type { BulkLoaded } from "@/scripts/bench/bulk/bulk-load";

export type ReadPath = { what: string; path: (i: number) => string; check: (body: string) => boolean };

const domains = ["gmail.example", "outlook.example", "yahoo.example", "icloud.example", "orange.example", "corp.example"];

const dimensions = ["domain", "provider", "mx", "ip", "reply", "type"] as const;
const opened = [...domains.map((domain) => `by=reason&of=domain:${domain}`), "by=domain&of=reason:1", "by=provider&of=type:soft", "by=reply&of=reason:1"];

/** What a reader asks for, of the largest delivery and of others in turn, never twice the same where there is more than one to ask for. */
export async function readPaths(db: Connection, loaded: readonly BulkLoaded[]): Promise<ReadPath[]> {
  const [largest] = loaded;
  if (!largest) throw new Error("There is nothing to read.");
  const one = (i: number) => `/api/deliveries/${i % 2 === 0 ? largest.id : (loaded[random(loaded.length)] ?? largest).id}`;
  const person = () => recipientOf(random(largest.size));
  const deep = await cursorsAt(db, largest, 0.9);
  const log = `/api/deliveries/${largest.id}/log`;
  const filters = ["", ...outcomes.filter((outcome) => outcome !== "pending").map((outcome) => `?outcome=${outcome}`)];
  return [
    { what: "summary", path: one, check: has('"counts"') },
    { what: "timeline", path: (i) => `${one(i)}/timeline`, check: has('"relayed"') },
    { what: "failure reasons", path: (i) => `${one(i)}/breakdown?by=reason`, check: has('"rows"') },
    { what: "failures by each dimension", path: (i) => `${one(i)}/breakdown?by=${dimensions[i % dimensions.length]}`, check: has('"whole"') },
    { what: "why a domain failed, and where a reason did", path: (i) => `${one(i)}/breakdown?${opened[i % opened.length]}`, check: has('"whole"') },
    { what: "first page of the log, also by outcome", path: (i) => `${one(i)}/log${filters[i % filters.length]}`, check: has('"rows"') },
    { what: "a page 90 % deep in the log", path: () => `${log}?cursor=${deep[random(deep.length)]}`, check: has('"messageKey"') },
    { what: "one recipient in one delivery", path: () => `${log}?q=${encodeURIComponent(person())}`, check: has('"messageKey"') },
    { what: "one recipient in all deliveries", path: () => `/api/messages?recipient=${encodeURIComponent(person())}`, check: has('"messageKey"') },
  ];
}

/** As the bulk load names them: the largest delivery writes to everybody. */
function recipientOf(person: number): string {
  return `person.${person}@${domains[person % domains.length]}`;
}

async function cursorsAt(db: Connection, { id, size }: BulkLoaded, depth: number): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    "select message_key as key from delivery_log where delivery_id = $1 order by recipient, message_key offset $2 limit 500",
    [id, Math.floor(depth * size)],
  );
  return rows.map(({ key }) => key);
}

function has(text: string): (body: string) => boolean {
  return (body) => body.includes(text);
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
