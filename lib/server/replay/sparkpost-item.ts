import { assertNever } from "@/lib/domain/assert-never";
import type { PlannedItem } from "./plan";
import { mix } from "./random";
import type { Recipient } from "./recipient";
import { type ReplyId, replies } from "./reply";

/** What all items of one replay share. */
export type Mailing = {
  replayId: number;
  /** Epoch seconds. */
  startsAt: number;
  seed: number;
  subject: string;
  campaign: string;
  /** Key of the declared delivery, put into the recipient's metadata; null for triggered mail. */
  deliveryKey: string | null;
};

/** What the From header of every replayed mail names. */
export const fromAddress = "news@sender.example";

export type MailedTo = { recipient: Recipient; relaySeconds: number };

/** One element of a webhook batch, as Momentum writes it: nearly every scalar a string, times in whole seconds. */
export function sparkpostItem(mailing: Mailing, item: PlannedItem, to: MailedTo, position: number): object {
  const about = { ...identity(mailing, item, position), ...message(mailing, item, to) };
  return { msys: { message_event: { ...about, ...details(mailing, item, to) } } };
}

function identity(mailing: Mailing, item: PlannedItem, position: number) {
  return {
    type: item.type,
    event_id: `${92_000 + (mailing.replayId % 8_000)}${String(position).padStart(12, "0")}`,
    timestamp: String(mailing.startsAt + item.atSeconds),
  };
}

function message(mailing: Mailing, item: PlannedItem, to: MailedTo) {
  const { rawAddress, domain, provider, region } = to.recipient;
  return {
    message_id: messageId(mailing, item.message),
    transmission_id: `658${String(mailing.replayId).padStart(14, "0")}`,
    campaign_id: mailing.campaign,
    template_id: `tmpl-${mailing.deliveryKey === null ? "reset" : "campaign"}`,
    template_version: "1",
    rcpt_to: rawAddress.toLowerCase(),
    raw_rcpt_to: rawAddress,
    recipient_domain: domain,
    routing_domain: domain,
    mailbox_provider: provider,
    mailbox_provider_region: region,
    rcpt_meta: mailing.deliveryKey === null ? {} : { delivery_id: mailing.deliveryKey },
    rcpt_tags: [],
    friendly_from: fromAddress,
    msg_from: "bounces@mail.sender.example",
    subject: mailing.subject,
    transactional: mailing.deliveryKey === null ? "1" : "0",
    injection_time: new Date((mailing.startsAt + to.relaySeconds) * 1000).toISOString(),
    ip_pool: "campaigns",
    sending_ip: `203.0.113.${10 + (item.message % 4)}`,
  };
}

function details(mailing: Mailing, item: PlannedItem, to: MailedTo): object {
  const size = { msg_size: String(18_000 + (mix(mailing.seed, item.message) % 9_000)) };
  switch (item.type) {
    case "injection":
      return { ...size, recv_method: "esmtp" };
    case "delivery":
      return { ...size, ...handover(item, to), queue_time: queueTime(item, to), outbound_tls: "1" };
    case "delay":
      return { ...size, ...handover(item, to), ...verdict(item.reply), queue_time: queueTime(item, to), outbound_tls: "1" };
    case "bounce":
    case "out_of_band":
      return { ...size, ...handover(item, to), ...verdict(item.reply) };
    case "spam_complaint":
      return { ...handover(item, to), fbtype: "abuse", report_by: `fbl.${to.recipient.domain}`, report_to: "abuse@sender.example" };
    case "policy_rejection":
      return { ...verdict(item.reply), recv_method: "esmtp", remote_addr: "203.0.113.10" };
    default:
      return assertNever(item.type);
  }
}

function handover(item: PlannedItem, to: MailedTo) {
  return { delv_method: "esmtp", ip_address: to.recipient.mxAddress, num_retries: String(item.retries) };
}

function queueTime(item: PlannedItem, to: MailedTo): string {
  return String((item.atSeconds - to.relaySeconds) * 1000 + (mix(item.message, item.atSeconds) % 1000));
}

/** The vendor's `reason` hides addresses, `raw_reason` does not. */
function verdict(id: ReplyId | null) {
  if (id === null) return {};
  const { code, bounceClass, text } = replies[id];
  return { bounce_class: String(bounceClass), error_code: String(code), reason: text.replaceAll(/\d+\.\d+\.\d+\.\d+/g, "a.b.c.d"), raw_reason: text };
}

/** 20 hexadecimal digits, a cluster-wide name of the message. */
function messageId(mailing: Mailing, index: number): string {
  const hex = (n: number) => n.toString(16).padStart(8, "0");
  return `${(mailing.replayId & 0xffff).toString(16).padStart(4, "0")}${hex(mix(mailing.startsAt, mailing.replayId, mailing.seed))}${hex(index)}`;
}
