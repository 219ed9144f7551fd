import { deflateSync, gzipSync } from "node:zlib";
import { between, pick, type Random } from "@/lib/server/replay/random";
import { nastyText } from "./nasty-values";

export type Known = {
  deliveryIds: readonly string[];
  feedId: string;
  messageKeys: readonly string[];
  cursors: readonly string[];
  actionIds: readonly string[];
};
export type Body = { bytes: Buffer; type: string; encoding?: string };

const bombMebibytes = 150;
const bomb = gzipSync(Buffer.alloc(bombMebibytes * 1024 * 1024));

/** A body that no route wants: broken JSON, archives that burst, lists with holes; now and then one that is nearly right. */
export function makeBody(random: Random, known: Known): Body {
  const kind = between(random, 0, 99);
  if (kind < 3) return { bytes: bomb, type: "application/json", encoding: "gzip" };
  if (kind < 5) return { bytes: Buffer.alloc(between(random, 1, 24) * 1024 * 1024, 0x20), type: "application/json" };
  if (kind < 50) return broken(jsonOf(random, known), random);
  return pick(random, others)(random, known);
}

const others: readonly [(random: Random, known: Known) => Body, ...((random: Random, known: Known) => Body)[]] = [
  (random) => ({ bytes: Buffer.from("[".repeat(between(random, 100, 200_000))), type: "application/json" }),
  (random) => ({ bytes: Buffer.from(`${'{"a":'.repeat(between(random, 100, 50_000))}1`), type: "application/json" }),
  (random) => {
    const depth = between(random, 100, 20_000);
    return { bytes: Buffer.from(`[{"msys":{"message_event":${"[".repeat(depth)}${"]".repeat(depth)}}}]`), type: "application/json" };
  },
  () => ({ bytes: Buffer.alloc(0), type: "application/json" }),
  (random) => ({ bytes: noise(random), type: "application/octet-stream" }),
  (random) => ({ bytes: noise(random), type: "application/json", encoding: pick(random, ["gzip", "deflate", "br", "zstd", "identity", "x, y", "gzip, gzip"]) }),
  (random, known) => ({ bytes: cut(gzipSync(jsonOf(random, known)), random), type: "application/json", encoding: "gzip" }),
  (random, known) => ({ bytes: deflateSync(jsonOf(random, known)), type: "application/json", encoding: pick(random, ["deflate", "gzip"]) }),
  (random, known) => ({ bytes: Buffer.from(lines(random, known).join("\n")), type: "application/x-ndjson" }),
  (random, known) => ({ bytes: Buffer.from(`email,"name\n${lines(random, known).join('","')}\n"a"b",c@d.example\r\n`), type: "text/csv" }),
  (random, known) => ({
    bytes: Buffer.from(`email\n${"x@y.example\n".repeat(between(random, 0, 30))}${nastyText(random, known.cursors)}\n`),
    type: "text/csv",
  }),
  (random) => ({ bytes: Buffer.from("é".repeat(between(random, 1, 500)), "utf16le"), type: "application/json; charset=utf-16" }),
  (random, known) => ({
    bytes: Buffer.from(`password=${encodeURIComponent(wellFormed(nastyText(random, known.cursors)))}`),
    type: "application/x-www-form-urlencoded",
  }),
  form,
];

function form(random: Random, known: Known): Body {
  const boundary = "----aftersend";
  const names = [
    "0",
    "1",
    "$ACTION_REF_1",
    "$ACTION_1:0",
    `$ACTION_ID_${known.actionIds[between(random, 0, known.actionIds.length)] ?? "0"}`,
    "email",
    "password",
    "file",
  ];
  const parts = Array.from({ length: between(random, 0, 5) }, () => {
    const name = names[between(random, 0, names.length - 1)] ?? "0";
    const value = pick(random, [nastyText(random, known.cursors), '["$K1"]', '[{"id":"$F1"}]', '{"id":null,"bound":"$@1"}', '"$undefined"', "[]"]);
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  });
  const end = between(random, 0, 1) === 0 ? `--${boundary}--\r\n` : "";
  return { bytes: Buffer.from(parts.join("") + end), type: `multipart/form-data; boundary=${between(random, 0, 4) === 0 ? "other" : boundary}` };
}

function jsonOf(random: Random, known: Known): Buffer {
  const value = (): unknown =>
    pick<() => unknown>(random, [
      () => nastyText(random, known.cursors),
      () => nastyText(random, known.cursors),
      () => between(random, -5, 5),
      () => 1e300,
      () => 2 ** 53,
      () => null,
      () => true,
      () => [],
      () => ({}),
      () => [nastyText(random, known.cursors)],
      () => ({ type: nastyText(random, known.cursors) }),
      () => new Date(1_790_000_000_000).toISOString(),
      () => known.deliveryIds[0] ?? "1",
    ])();
  return Buffer.from(JSON.stringify(pick(random, shapes)(value, random)));
}

type Shape = (value: () => unknown, random: Random) => unknown;

const shapes: readonly [Shape, ...Shape[]] = [
  (value) => value(),
  (value) => [value(), value()],
  (value) => ({ feedId: value(), key: value(), label: value(), messagesToSend: value(), mode: value(), validitySeconds: value(), startsAt: value() }),
  (value, random) => ({ key: `garbage-${between(random, 1, 9)}`, mode: "efs", messagesToSend: 10, label: value(), tracking: value() }),
  (value) => ({ mode: value(), messagesToSend: value(), label: value(), endedAt: value(), stopped: value() }),
  (value) => ({ subject: { kind: value(), deliveryId: value() }, title: value(), sections: value(), password: value() }),
  (value) => ({ subject: { kind: "delivery", deliveryId: "1" }, title: value(), frozenAt: value(), frameOrigin: value(), smallestGroup: value() }),
  (value) => ({ subject: { kind: "period", from: value(), to: value() } }),
  (value) => ({ password: value() }),
  (value, random) => Array.from({ length: between(random, 1, 5) }, () => event(value, random)),
];

const fields: readonly [string, ...string[]] = [
  ...(["type", "timestamp", "rcpt_to", "message_id", "rcpt_meta", "campaign_id", "raw_reason", "error_code", "bounce_class", "num_retries"] as const),
  ...(["queue_time", "sending_ip", "ip_address", "routing_domain", "reason", "event_id", "mailbox_provider", "transmission_id"] as const),
];

/** One that a vendor could have sent, but for a field or two. */
function event(value: () => unknown, random: Random): unknown {
  const whole: Record<string, unknown> = {
    type: pick(random, ["delivery", "bounce", "delay", "injection", "out_of_band", "spam_complaint"]),
    timestamp: String(1_790_000_000 + between(random, 0, 9_999)),
    rcpt_to: `person.${between(random, 0, 99)}@garbage.example`,
    message_id: `00${between(random, 0, 99)}`,
    rcpt_meta: { delivery_id: "garbage" },
    raw_reason: "550 5.1.1 No such user",
    event_id: String(between(random, 1, 1_000_000)),
  };
  for (let n = between(random, 0, 2); n > 0; n--) whole[pick(random, fields)] = value();
  return { msys: { [pick(random, ["message_event", "message_event", "track_event", "garbage"])]: between(random, 0, 20) === 0 ? value() : whole } };
}

/** Cut short, a byte changed, or left as it is. */
function broken(json: Buffer, random: Random): Body {
  const bytes = pick(random, [() => cut(json, random), () => changed(json, random), () => json, () => json])();
  return {
    bytes,
    type: pick(random, ["application/json", "application/json", "application/json", "text/plain", "application/x-ndjson", "text/csv", "garbage", ""]),
  };
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, between(random, 0, bytes.length));
}

function changed(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[between(random, 0, copy.length - 1)] = between(random, 0, 255);
  return copy;
}

function noise(random: Random): Buffer {
  return Buffer.from(Array.from({ length: between(random, 1, 2_000) }, () => between(random, 0, 255)));
}

function lines(random: Random, known: Known): string[] {
  return Array.from({ length: between(random, 1, 8) }, () => (random() < 0.5 ? nastyText(random, known.cursors) : jsonOf(random, known).toString()));
}

/** A lone surrogate has no percent-encoding. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
