import { between, mulberry32, pick, type Random } from "@/lib/server/replay/random";

/** One item as the vendor sends it, and how many items ahead of its place in the feed it may come at most, beyond the shuffling. */
export type FaultItem = { json: string; kind: "event" | "ignored" | "rejected" | "homeless"; aheadBy: number };

export type FaultEvents = {
  /** In the order in which things happened. */
  items: FaultItem[];
  /** Deliveries that are declared before anything is sent; the others are first seen in the feed. */
  declared: { key: string; mode: "relay" | "efs"; messagesToSend: number; validitySeconds: number }[];
};

type Delivery = { key: string; declared: boolean; by: "metadata" | "campaign"; mode: "relay" | "efs" };
type Fields = Record<string, unknown>;

const deliveries: readonly [Delivery, ...Delivery[]] = [
  { key: "autumn", declared: true, by: "metadata", mode: "efs" },
  { key: "invoices", declared: false, by: "metadata", mode: "efs" },
  { key: "newsletter", declared: true, by: "metadata", mode: "relay" },
  { key: "reminders", declared: false, by: "campaign", mode: "efs" },
  { key: "welcome", declared: true, by: "campaign", mode: "efs" },
];
/** A delivery whose messages are all past their validity, without any word after the relay: only the sweep concludes them. */
export const overdueKey = "overdue";
const declaredValiditySeconds = 432_000;
const shortValiditySeconds = 3_600;
const domains = ["gmail.example", "outlook.example", "yahoo.example", "orange.example", "corp.example"] as const;

const mailboxFull = { bounce_class: "22", error_code: "452", raw_reason: "452 4.2.2 The recipient's inbox is out of storage space" };
const greylisted = { bounce_class: "21", error_code: "451", raw_reason: "451 4.7.1 Greylisting in action, please come back later" };
const noSuchUser = { bounce_class: "10", error_code: "550", raw_reason: "550 5.1.1 No such user" };
const spamBlock = { bounce_class: "51", error_code: "554", raw_reason: "554 5.7.1 Message blocked as spam" };
const gaveUp = { bounce_class: "24", error_code: "554", raw_reason: "554 5.4.7 [internal] exceeded max time without delivery" };

/** About `events` events of several deliveries: relays, deferrals, deliveries, bounces, late bounces, complaints; and what is none of these. */
export function makeEvents(events: number, seed: number, startSeconds: number): FaultEvents {
  const random = mulberry32(seed);
  const items: FaultItem[] = [];
  const sent = new Map<string, number>();
  for (let n = 0; items.length < events; n++) {
    const delivery = deliveries[n % deliveries.length] ?? deliveries[0];
    sent.set(delivery.key, (sent.get(delivery.key) ?? 0) + 1);
    items.push(...messageOf(n, delivery, startSeconds + Math.floor(n / 50), random));
    if (n % 40 === 0) items.push(overdue(n, startSeconds - 2 * shortValiditySeconds - n));
    if (n % 97 === 0) items.push(noise(n, startSeconds, random));
  }
  const declared = deliveries.filter((delivery) => delivery.declared);
  return {
    items,
    declared: [
      ...declared.map(({ key, mode }) => ({ key, mode, validitySeconds: declaredValiditySeconds, messagesToSend: sent.get(key) ?? 0 })),
      { key: overdueKey, mode: "relay", messagesToSend: Math.ceil(items.length / 40), validitySeconds: shortValiditySeconds },
    ],
  };
}

function messageOf(n: number, delivery: Delivery, relayed: number, random: Random): FaultItem[] {
  const recipient = `person.${n}@${pick(random, domains)}`;
  const base: Fields = { message_id: `00${n.toString(16).padStart(18, "0")}`, rcpt_to: recipient, transmission_id: "65832150921904138" };
  const named = delivery.by === "metadata" ? { ...base, rcpt_meta: { delivery_id: delivery.key } } : { ...base, campaign_id: delivery.key };
  let at = relayed;
  const say = (type: string, fields: Fields = {}): FaultItem => {
    const item = { json: event(type, { ...named, ...fields, timestamp: String(at), event_id: `${n}-${type}-${at}` }), kind: "event" as const, aheadBy: 0 };
    at += between(random, 1, 30);
    return item;
  };
  const items = [say("injection")];
  const deferrals = random() < 0.2 ? between(random, 1, 3) : 0;
  for (let retry = 1; retry <= deferrals; retry++) items.push(say("delay", { ...pick(random, [mailboxFull, greylisted]), num_retries: String(retry) }));
  const fate = random();
  if (fate < 0.82) {
    items.push(say("delivery", { num_retries: String(deferrals), queue_time: "1840" }));
    items.push(...afterDelivery(n, named, base, () => (at += between(random, 1, 600)), random));
  } else if (fate < 0.9) items.push(say("bounce", { ...pick(random, [noSuchUser, spamBlock]), num_retries: String(deferrals) }));
  else if (fate < 0.93) items.push(say("bounce", { ...gaveUp, num_retries: String(deferrals) }));
  return items;
}

/** What comes by mail of its own, often without a word on which delivery it belongs to, and perhaps before its message does. */
function afterDelivery(n: number, named: Fields, base: Fields, later: () => number, random: Random): FaultItem[] {
  const items: FaultItem[] = [];
  const say = (type: string, fields: Fields, bare: boolean) => {
    const at = later();
    const json = event(type, { ...(bare ? base : named), ...fields, timestamp: String(at), event_id: `${n}-${type}-${at}` });
    items.push({ json, kind: "event", aheadBy: bare ? 2_000 : 0 });
  };
  if (random() < 0.03) say("out_of_band", noSuchUser, random() < 0.5);
  if (random() < 0.02) say("spam_complaint", { fbtype: "abuse" }, random() < 0.5);
  return items;
}

function overdue(n: number, relayed: number): FaultItem {
  const fields = { message_id: `overdue-${n}`, rcpt_to: `late.${n}@gmail.example`, rcpt_meta: { delivery_id: overdueKey }, timestamp: String(relayed) };
  return { json: event("injection", fields), kind: "event", aheadBy: 0 };
}

/** What is no delivery feedback, what cannot be read, and a late bounce of a message nobody sent. */
function noise(n: number, at: number, random: Random): FaultItem {
  const timestamp = String(at + n);
  const open = JSON.stringify({ msys: { track_event: { type: "open", timestamp, message_id: `open-${n}` } } });
  const odd = event("delivery", { timestamp: "the other day", rcpt_to: `odd.${n}@gmail.example` });
  const nobodys = event("out_of_band", { ...noSuchUser, timestamp, message_id: `nobodys-${n}`, rcpt_to: `nobody.${n}@gmail.example` });
  return pick<FaultItem>(random, [
    { json: open, kind: "ignored", aheadBy: 0 },
    { json: odd, kind: "rejected", aheadBy: 0 },
    { json: nobodys, kind: "homeless", aheadBy: 0 },
  ]);
}

function event(type: string, fields: Fields): string {
  return JSON.stringify({ msys: { message_event: { type, ...fields } } });
}
