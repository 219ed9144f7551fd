import type { EventKind, Fact, FeedbackEvent } from "@/lib/domain/event";
import type { FailureType, Qualification } from "@/lib/domain/qualification/qualification";

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

type Line = [
  kind: EventKind,
  at: number,
  feedId: number | null,
  batchId: number | null,
  attempt?: number | null,
  mx?: string | null,
  sendingIp?: string | null,
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

/** An event as one line of JSON, without line breaks or NUL of its own. */
export function writeFactLine({ event, qualification: verdict, feedId, batchId, inferred }: FactSource): string {
  const { kind, at, attempt, mx, sendingIp, queueTimeMs, bounceClass, smtpCode, enhancedCode, text } = event;
  const host: unknown[] = [kind, at, feedId, batchId, attempt, storable(mx), storable(sendingIp), queueTimeMs];
  const values = host.concat([bounceClass, smtpCode, storable(enhancedCode), storable(text)]);
  if (verdict || inferred) values.push(verdict?.reasonCode ?? null, verdict?.type ?? null, verdict?.ruleId ?? null);
  if (inferred) values.push(true);
  while (values.at(-1) === null) values.pop();
  return JSON.stringify(values);
}

/** Postgres cannot read NUL or half a surrogate pair back out of JSON. */
function storable(text: string | null): string | null {
  return text !== null && unreadable.test(text) ? text.replaceAll("\0", "\ufffd").replace(halfPair, "\ufffd") : text;
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const unreadable = /[\0\ud800-\udfff]/;

type FactSource = { event: FeedbackEvent; qualification: Qualification | null; feedId: number | null; batchId: number | null; inferred: boolean };

export function readFactLine(line: string): StoredFact {
  const [kind, at, feedId, batchId, attempt, mx, sendingIp, queueTimeMs, bounceClass, smtpCode, enhancedCode, text, reasonCode, type, ruleId, inferred] =
    JSON.parse(line) as Line;
  return {
    kind,
    at,
    feedId,
    batchId,
    attempt: attempt ?? null,
    mx: mx ?? null,
    sendingIp: sendingIp ?? null,
    queueTimeMs: queueTimeMs ?? null,
    bounceClass: bounceClass ?? null,
    smtpCode: smtpCode ?? null,
    enhancedCode: enhancedCode ?? null,
    text: text ?? null,
    qualification: typeof reasonCode === "number" && type ? { reasonCode, type, ruleId: ruleId ?? "" } : null,
    inferred: inferred === true,
  };
}

/** The events of a row: its identities ("{1,2}", as Postgres writes them) beside its lines. */
export function readFactsOfRow({ eventIds, facts }: { eventIds: string; facts: string | null }): (StoredFact & Pick<Fact, "id">)[] {
  const ids = eventIds.slice(1, -1).split(",");
  return (facts?.split("\n") ?? []).map((line, i) => ({ id: eventIdText(ids[i] ?? ""), ...readFactLine(line) }));
}

/** An event's identity as the domain has it: 15 hexadecimal digits, which sort as the number does. */
export function eventIdText(int8: string): string {
  return BigInt(int8).toString(16).padStart(15, "0");
}

/** SQL for one field of the event that a row names by its identity, as text. */
export function factField(row: string, id: string, field: Field): string {
  return `split_part(${row}.facts, E'\\n', array_position(${row}.event_ids, ${id}))::json ->> ${fields.indexOf(field)}`;
}
