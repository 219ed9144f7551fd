import type { EventKind, Fact, FeedbackEvent } from "@/lib/domain/event";
import { hostName } from "@/lib/domain/host-name";
import type { FailureType, Qualification } from "@/lib/domain/qualification/qualification";
import { storableText } from "@/lib/domain/storable-text";

/** What the log keeps of an event. Its message's row names the message; its identity stands in the row's event_ids. */
export type StoredFact = Omit<FeedbackEvent, "messageId" | "recipient"> & {
  feedId: number | null;
  batchId: number | null;
  qualification: Qualification | null;
  inferred: boolean;
};

/** Order of the values of a line: those that every event has come first, and absent ones at the end are left out. */
const fields = [
  "kind",
  "at",
  "feedId",
  "batchId",
  "attempt",
  "mx",
  "sendingIp",
  "queueTimeMs",
  "bounceClass",
  "smtpCode",
  "enhancedCode",
  "text",
  "reasonCode",
  "failureType",
  "ruleId",
  "inferred",
] as const;
type Field = (typeof fields)[number];

/** A host by its number (table hosts), or by its name where none was given. */
type HostRef = number | string;

type Line = [
  kind: EventKind,
  at: number,
  feedId: number | null,
  batchId: number | null,
  attempt?: number | null,
  mx?: HostRef | null,
  sendingIp?: HostRef | null,
  queueTimeMs?: number | null,
  bounceClass?: number | null,
  smtpCode?: number | null,
  enhancedCode?: string | null,
  text?: string | null,
  reasonCode?: number | null,
  failureType?: FailureType | null,
  ruleId?: string | null,
  inferred?: true | null,
];

/** An event as one line of JSON, without line breaks or NUL of its own; hosts by the numbers given, else by name. */
export function writeFactLine({ event, qualification: verdict, feedId, batchId, inferred }: FactSource, hosts: HostNumbers = noNumbers): string {
  const { kind, at, attempt, mx, sendingIp, queueTimeMs, bounceClass, smtpCode, enhancedCode, text } = event;
  const host: unknown[] = [kind, at, feedId, batchId, attempt, hostRef(mx, hosts), hostRef(sendingIp, hosts), queueTimeMs];
  const values = host.concat([bounceClass, smtpCode, storable(enhancedCode), storable(text)]);
  if (verdict || inferred) values.push(verdict?.reasonCode ?? null, verdict?.type ?? null, verdict?.ruleId ?? null);
  if (inferred) values.push(true);
  while (values.at(-1) === null) values.pop();
  return JSON.stringify(values);
}

type HostNumbers = ReadonlyMap<string, number>;
const noNumbers: HostNumbers = new Map();

function hostRef(text: string | null, hosts: HostNumbers): HostRef | null {
  return hosts.get(hostName(text) ?? "") ?? storable(text);
}

function storable(text: string | null): string | null {
  return text === null ? null : storableText(text);
}

type FactSource = { event: FeedbackEvent; qualification: Qualification | null; feedId: number | null; batchId: number | null; inferred: boolean };

/** `nameOf` names a host by its number. */
export type NameOfHost = (id: number) => string | null;

export function readFactLine(line: string, nameOf: NameOfHost): StoredFact {
  const [kind, at, feedId, batchId, attempt, mx, sendingIp, queueTimeMs, bounceClass, smtpCode, enhancedCode, text, reasonCode, type, ruleId, inferred] =
    JSON.parse(line) as Line;
  return {
    kind,
    at,
    feedId,
    batchId,
    attempt: attempt ?? null,
    mx: typeof mx === "number" ? nameOf(mx) : (mx ?? null),
    sendingIp: typeof sendingIp === "number" ? nameOf(sendingIp) : (sendingIp ?? null),
    queueTimeMs: queueTimeMs ?? null,
    bounceClass: bounceClass ?? null,
    smtpCode: smtpCode ?? null,
    enhancedCode: enhancedCode ?? null,
    text: text ?? null,
    qualification: typeof reasonCode === "number" && type ? { reasonCode, type, ruleId: ruleId ?? "" } : null,
    inferred: inferred === true,
  };
}

/** The events of a row: its identities ("{1,2}", as Postgres writes them) beside its lines. db/queries/read-facts-of-rows knows the hosts' names. */
export function readFactsOfRow({ eventIds, facts }: RowOfFacts, nameOf: NameOfHost): FactOfRow[] {
  const ids = eventIds.slice(1, -1).split(",");
  return (facts?.split("\n") ?? []).map((line, i) => ({ id: eventIdText(ids[i] ?? ""), ...readFactLine(line, nameOf) }));
}

/** Numbers of the hosts that a row's lines refer to. What cannot be read refers to none. */
export function hostsOfRow({ facts }: RowOfFacts): number[] {
  return (facts ?? "").split("\n").flatMap((line) => {
    const [, mx, ip] = hostsOfLine.exec(line) ?? [];
    return [mx, ip].flatMap((ref) => (ref && ref !== "null" && !ref.startsWith('"') ? Number(ref) : []));
  });
}

/** What follows the kind, the time and three numbers. */
const hostsOfLine = /^\["[a-z-]+",-?[\d.e+]+(?:,(?:\d+|null)){3},("(?:[^"\\]|\\.)*"|\d+|null)(?:,("|\d+|null))?/;

export type RowOfFacts = { eventIds: string; facts: string | null };
export type FactOfRow = StoredFact & Pick<Fact, "id">;

/** An event's identity as the domain has it: 15 hexadecimal digits, which sort as the number does. */
export function eventIdText(int8: string): string {
  return BigInt(int8).toString(16).padStart(15, "0");
}

/** SQL for one field of the event that a row names by its identity, as text. */
export function factField(row: string, id: string, field: Field): string {
  return `split_part(${row}.facts, E'\\n', array_position(${row}.event_ids, ${id}))::json ->> ${fields.indexOf(field)}`;
}
