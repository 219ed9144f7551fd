export type BenchBatch = { key: string; body: Buffer; items: number };

const domains = ["gmail.example", "outlook.example", "yahoo.example", "icloud.example", "orange.example", "corp.example"];

export type BatchShape = {
  perBatch?: number /** Deliveries that the messages are spread over in turn; their keys are numbered if there are several. */;
  deliveries?: number;
};

/** Vendor JSON for about `events` events, 2.2 to a message, in the order an MTA would report them; relays from startSeconds on, 200 a second. */
export function makeBatches(
  deliveryKey: string,
  events: number,
  startSeconds = 1_760_000_000,
  { perBatch = 500, deliveries = 1 }: BatchShape = {},
): { batches: BenchBatch[]; events: number; messages: number } {
  const items: string[] = [];
  let message = 0;
  for (; items.length < events; message++) {
    items.push(...eventsOf(message, deliveries === 1 ? deliveryKey : `${deliveryKey}-${message % deliveries}`, startSeconds));
  }
  const batches: BenchBatch[] = [];
  for (let at = 0; at < items.length; at += perBatch) {
    const slice = items.slice(at, at + perBatch);
    batches.push({ key: `bench-${at}`, body: Buffer.from(`[${slice.join(",")}]`), items: slice.length });
  }
  return { batches, events: items.length, messages: message };
}

function eventsOf(n: number, deliveryKey: string, startSeconds: number): string[] {
  const relayed = startSeconds + Math.floor(n / 200);
  const types = n % 5 === 0 ? ["injection", "delay", "delivery"] : n % 50 === 1 ? ["injection", "bounce"] : ["injection", "delivery"];
  return types.map((type, i) => item(type, n, relayed + i * 7, deliveryKey));
}

function item(type: string, n: number, timestamp: number, deliveryKey: string): string {
  const domain = domains[n % domains.length];
  const recipient = `person.${n}@${domain}`;
  return JSON.stringify({
    msys: {
      message_event: {
        type,
        event_id: `${90_000_000_000_000_000n + BigInt(n)}`,
        timestamp: String(timestamp),
        injection_time: "2026-10-09T08:53:20.000Z",
        message_id: `00${n.toString(16).padStart(18, "0")}`,
        transmission_id: "65832150921904138",
        campaign_id: "Autumn sale",
        rcpt_to: recipient,
        raw_rcpt_to: recipient,
        rcpt_meta: { delivery_id: deliveryKey },
        rcpt_tags: ["autumn", "main list"],
        recipient_domain: domain,
        routing_domain: domain,
        friendly_from: "news@sender.example",
        msg_from: "bounces@sender.example",
        subject: "Summer is over; the sale is not",
        msg_size: "41337",
        sending_ip: "192.0.2.17",
        ip_pool: "marketing",
        template_id: "autumn-2026",
        template_version: "3",
        customer_id: "1",
        subaccount_id: "101",
        ...detailOf(type),
      },
    },
  });
}

function detailOf(type: string): Record<string, string> {
  if (type === "injection") return { recv_method: "esmtp" };
  const attempt = { delv_method: "esmtp", ip_address: "203.0.113.25", num_retries: type === "delay" ? "1" : "0", queue_time: "1840" };
  if (type === "delivery") return { ...attempt, outbound_tls: "1" };
  const full = {
    bounce_class: "22",
    error_code: "452",
    reason: "452 4.2.2 The recipient's inbox is out of storage space",
    raw_reason: "452 4.2.2 The recipient's inbox is out of storage space",
  };
  return type === "delay"
    ? { ...attempt, ...full }
    : { ...attempt, bounce_class: "10", error_code: "550", reason: "550 5.1.1 No such user", raw_reason: "550 5.1.1 No such user" };
}
