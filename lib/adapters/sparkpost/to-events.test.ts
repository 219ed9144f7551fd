import { describe, expect, it } from "vitest";
import oneOfEach from "./fixtures/one-of-each-type.json";
import { adaptSparkpost } from "./to-events";

const complete = {
  type: "delivery",
  event_id: "84100000000000001",
  timestamp: "1767608400",
  message_id: "00027a3f",
  rcpt_to: "ana@example.net",
};
const item = (fields: object, classKey = "message_event") => ({ msys: { [classKey]: { ...complete, ...fields } } });
const adapt = (...items: unknown[]) => adaptSparkpost(items);
const one = (fields: object) => adapt(item(fields)).events[0];
const eventOf = (fields: object) => one(fields)?.event;
const without = (key: keyof typeof complete) => ({ msys: { message_event: Object.fromEntries(Object.entries(complete).filter(([k]) => k !== key)) } });

describe("one of each type", () => {
  const adapted = adaptSparkpost(oneOfEach);

  it("19 items are 9 events and 10 ignored, none rejected", () => {
    expect(adapted.events).toHaveLength(9);
    expect(adapted.ignored).toHaveLength(10);
    expect(adapted.rejected).toEqual([]);
  });

  it("each type has its kind", () => {
    expect(adapted.events.map(({ item, event }) => [item, event.kind])).toEqual([
      [0, "relayed"],
      [1, "deferred"],
      [2, "delivered"],
      [3, "bounced"],
      [4, "late-bounced"],
      [5, "complained"],
      [6, "rejected"],
      [8, "rejected"],
      [9, "rejected"],
    ]);
    expect(adapted.ignored.map(({ reason }) => reason)).toEqual(["not-email", ...Array(4).fill("engagement"), ...Array(5).fill("inbound-relay")]);
  });

  it("a deferral is read in full", () => {
    expect(adapted.events[1]).toEqual({
      item: 1,
      event: {
        kind: "deferred",
        at: 1_767_608_400_000,
        messageId: "00027a3f5c69d1b2e480",
        recipient: "ana@example.net",
        attempt: 1,
        bounceClass: 22,
        smtpCode: 452,
        enhancedCode: "4.2.2",
        text: "452 4.2.2 mailbox full",
        mx: "198.51.100.20",
        sendingIp: "203.0.113.5",
        queueTimeMs: 1500,
      },
      hints: { metadataDeliveryId: "spring-sale", campaignId: "Spring sale", transmissionId: "74215900317280643" },
      qualification: { type: "soft", reasonCode: 5, ruleId: "class.22" },
    });
  });

  it("the verbatim reply is kept, and deferrals and failures alone are qualified", () => {
    expect(adapted.events[3]?.event.text).toBe("550 5.1.1 [203.0.113.5] no mailbox here by that name");
    expect(adapted.events.map((e) => e.qualification?.ruleId ?? null)).toEqual([
      null,
      "class.22",
      null,
      "class.10",
      "class.10",
      null,
      "class.25",
      "enhanced.x.3.y",
      "class.25",
    ]);
  });

  it("a rejection by policy without a class is an admin failure, and so not the same fact as a technical one", () => {
    const adapt = (type: string) =>
      adaptSparkpost([{ msys: { gen_event: { type, timestamp: 1454442600, rcpt_to: "a@example.com", reason: "no" } } }]).events[0];
    expect(adapt("generation_rejection")?.qualification).toMatchObject({ type: "admin", ruleId: "class.25" });
    expect(adapt("generation_rejection")?.event).not.toEqual(adapt("generation_failure")?.event);
  });

  it("a message that was never generated has no id", () => {
    expect(adapted.events[7]?.event.messageId).toBeNull();
    expect(adapted.events[7]?.hints.transmissionId).toBe("74215900317280643");
  });
});

describe("types and classes", () => {
  it("takes Momentum's names from before its webhooks rename them", () => {
    expect(adapt(item({ type: "reception" }), item({ type: "inband" })).events.map((e) => e.event.kind)).toEqual(["relayed", "bounced"]);
  });

  it.each([
    ["track_event", "amp_initial_open", "engagement"],
    ["track_event", "initial_click", "engagement"],
    ["ab_test_event", "ab_test_completed", "operational"],
    ["ingest_event", "error", "operational"],
    ["adaptive_event", "ad_status", "operational"],
    ["adaptive_event", "ad_adjust", "operational"],
    ["relay_message", undefined, "inbound-relay"],
  ])("%s of type %s is ignored: %s", (classKey, type, reason) => {
    expect(adapt(item({ type }, classKey)).ignored).toEqual([{ item: 0, reason }]);
  });

  it("the validation ping is ignored", () => {
    expect(adapt({ msys: {} })).toEqual({ events: [], rejected: [], ignored: [{ item: 0, reason: "ping" }] });
  });

  it.each([
    ["an unknown class", item({}, "new_event")],
    ["an unknown type", item({ type: "teleported" })],
    ["no type", item({ type: undefined })],
    ["a name every object has", item({ type: "constructor" }, "__proto__x")],
  ])("keeps %s as unknown-type", (_, raw) => {
    expect(adapt(raw).rejected).toMatchObject([{ item: 0, reason: "unknown-type", raw }]);
  });

  it.each([null, 3, "x", [], {}, { msys: null }, { msys: [] }, { msys: { message_event: "x" } }])("%j is not an event", (raw) => {
    expect(adapt(raw).rejected).toMatchObject([{ reason: "not-an-event", raw }]);
  });

  it("additions beside a known class change nothing", () => {
    const raw = { msys: { ...item({}).msys, trace: { a: 1 } } };
    expect(adapt(raw)).toMatchObject({ events: [{ item: 0 }], rejected: [] });
  });
});

describe("expiry", () => {
  it.each([
    ["class 24", { bounce_class: "24", raw_reason: "451 4.4.1 no answer" }],
    ["5.4.7 with the class of the last deferral", { bounce_class: "22", raw_reason: "554 5.4.7 [internal] exceeded max time without delivery" }],
    ["too many retries", { bounce_class: "1", raw_reason: "[internal] exceeded max retries without delivery" }],
    ["a message timeout", { raw_reason: "554 5.4.7 [internal] message timeout (last transfail: 454 4.4.4 [internal] no MX or A for domain)" }],
    ["never attempted", { raw_reason: "Delivery not attempted (message expired)" }],
  ])("a bounce by %s is the MTA giving up", (_, fields) => {
    expect(eventOf({ type: "bounce", num_retries: "6", ...fields })).toMatchObject({ kind: "expired", attempt: null });
  });

  it.each([
    ["an administrator's bounce", { bounce_class: "25", raw_reason: "554 5.4.7 [internal] message expired" }],
    ["a refusal", { bounce_class: "10", raw_reason: "550 5.1.1 user unknown" }],
  ])("%s stays a bounce", (_, fields) => {
    expect(eventOf({ type: "bounce", ...fields })?.kind).toBe("bounced");
  });

  it("only a bounce can be one", () => {
    expect(eventOf({ type: "out_of_band", bounce_class: "24" })?.kind).toBe("late-bounced");
    expect(eventOf({ type: "delay", bounce_class: "24" })?.kind).toBe("deferred");
  });
});

describe("who and when", () => {
  it("a recipient is trimmed and lower-cased, and found in its raw form too", () => {
    expect(eventOf({ rcpt_to: " Ana@Example.NET " })?.recipient).toBe("ana@example.net");
    expect(eventOf({ rcpt_to: null, raw_rcpt_to: "Ana@example.net" })?.recipient).toBe("ana@example.net");
  });

  it("an event that names nobody is an event still", () => {
    expect(adapt(without("rcpt_to")).events[0]?.event).toMatchObject({ recipient: null, messageId: "00027a3f" });
    expect(adapt(item({ rcpt_to: undefined, message_id: undefined })).events[0]?.event).toMatchObject({ recipient: null, messageId: null });
  });

  it.each([
    { a: 1 },
    "",
    "   ",
    "nobody",
    "@",
    7,
    ["ana@example.net"],
    `${"a".repeat(320)}@example.net`,
    "a\u0000b@example.net",
    "a\nb@example.net",
    "\ud800@example.net",
  ])("recipient %j is rejected", (rcpt_to) => {
    expect(adapt(item({ rcpt_to })).rejected).toMatchObject([{ reason: "bad-recipient" }]);
  });

  it.each([
    ["1767608400", 1_767_608_400_000],
    [1_767_608_400, 1_767_608_400_000],
    ["1767608400.079", 1_767_608_400_079],
    [1_767_608_400.5, 1_767_608_400_500],
    ["1767608400079", 1_767_608_400_079],
    ["1767608400079123", 1_767_608_400_079],
    ["2026-01-05T10:20:00.000Z", 1_767_608_400_000],
    ["2026-01-05T11:20:00+01:00", 1_767_608_400_000],
  ])("timestamp %j is %i", (timestamp, at) => {
    expect(eventOf({ timestamp })?.at).toBe(at);
  });

  it.each([null, "", "soon", 0, -1, "1e400", 99_999_999_999, true, {}, "2026-02-30T00:00:00Z", "2026-01-05T10:20:00+99:00", "0001-01-01T00:00:00Z"])(
    "timestamp %j is rejected",
    (timestamp) => {
      expect(adapt(item({ timestamp })).rejected).toMatchObject([{ reason: "bad-timestamp" }]);
    },
  );

  it("a missing timestamp is rejected", () => {
    expect(adapt(without("timestamp")).rejected).toMatchObject([{ reason: "bad-timestamp" }]);
  });
});

describe("details", () => {
  it.each([
    ["delay", "1", 1],
    ["delay", "0", 1],
    ["delay", 4, 4],
    ["delivery", "0", 1],
    ["bounce", "2", 3],
    ["injection", "2", null],
    ["out_of_band", "2", null],
    ["delivery", "many", null],
    ["delivery", -1, null],
    ["delivery", { n: 1 }, null],
  ])("%s with num_retries %j reports attempt %j", (type, num_retries, attempt) => {
    expect(eventOf({ type, num_retries })?.attempt).toBe(attempt);
  });

  it.each([
    ["550 5.1.1 unknown", 550, "5.1.1"],
    ["550-5.7.26 not authenticated\n550 5.7.26 see", 550, "5.7.26"],
    ["smtp; 550 5.1.10 gone", 550, "5.1.10"],
    ["host mx said: 452 4.2.2 full", null, "4.2.2"],
    ["550 no access (#5.7.1)", 550, "5.7.1"],
    ["554 5.1.1.2 is no code, nor is 192.0.2.1", 554, null],
    ["[internal] nothing", null, null],
  ])("the codes in %j are read", (raw_reason, smtpCode, enhancedCode) => {
    expect(eventOf({ type: "bounce", raw_reason })).toMatchObject({ smtpCode, enhancedCode });
  });

  it("the verbatim reason is preferred, the canonical one stands in", () => {
    expect(eventOf({ type: "bounce", raw_reason: "a", reason: "b" })?.text).toBe("a");
    expect(eventOf({ type: "bounce", raw_reason: 7, reason: "b" })?.text).toBe("b");
  });

  it("text is what Postgres can hold, and no longer than 4,000 characters", () => {
    expect(eventOf({ type: "bounce", raw_reason: "a\u0000b\ud800c" })?.text).toBe("a\ufffdb\ufffdc");
    expect(eventOf({ type: "bounce", raw_reason: "x".repeat(5_000) })?.text).toHaveLength(4_000);
    expect(eventOf({ type: "bounce", raw_reason: `${"x".repeat(3_999)}😀` })?.text).toBe("x".repeat(3_999));
  });

  it("hints are one line of at most 200 characters, blank ones null, ids as text", () => {
    const hints = (fields: object) => one(fields)?.hints;
    expect(hints({ rcpt_meta: { delivery_id: 42 }, campaign_id: " a\u0007b ", transmission_id: "  " })).toEqual({
      metadataDeliveryId: "42",
      campaignId: "ab",
      transmissionId: null,
    });
    expect(hints({ campaign_id: "c".repeat(300) })?.campaignId).toHaveLength(200);
    expect(hints({ rcpt_meta: [1], campaign_id: {} })).toEqual({ metadataDeliveryId: null, campaignId: null, transmissionId: null });
  });

  it("a wrong type in an optional field is null, never a reject", () => {
    const odd = {
      message_id: {},
      ip_address: [],
      sending_ip: false,
      queue_time: "soon",
      bounce_class: "ten",
      error_code: [550],
      raw_reason: { a: 1 },
      rcpt_meta: 3,
    };
    expect(eventOf({ type: "bounce", ...odd })).toMatchObject({
      kind: "bounced",
      messageId: null,
      mx: null,
      sendingIp: null,
      queueTimeMs: null,
      bounceClass: null,
      smtpCode: null,
      text: null,
    });
  });

  it.each([60, 80, 90, 100])("class %i is no failure", (bounceClass) => {
    expect(one({ type: "out_of_band", bounce_class: String(bounceClass) })?.qualification?.type).toBe("not-a-failure");
  });
});
