import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityContent } from "@/lib/domain/event";
import { findBounceClass } from "@/lib/domain/qualification/bounce-classes";
import { findBounceClassNumber } from "./bounce-classes";
import oneOfEach from "./fixtures/one-of-each-type.json";
import { adaptKumomta } from "./to-events";

const record = (fields: object) => ({ type: "Delivery", id: "5b1e", recipient: "ana@example.net", timestamp: 1_767_608_400, num_attempts: 0, ...fields });
const adapt = (...items: unknown[]) => adaptKumomta(items);
const one = (fields: object) => adapt(record(fields)).events[0];
const eventOf = (fields: object) => one(fields)?.event;

describe("one of each type", () => {
  const adapted = adaptKumomta(oneOfEach);

  it("14 records are 9 events and 5 ignored", () => {
    expect(adapted.rejected).toEqual([]);
    expect(adapted.ignored).toEqual([9, 10, 11, 12, 13].map((item) => ({ item, reason: "operational" })));
    expect(adapted.events.map(({ event, qualification }) => [event.kind, event.attempt, qualification?.ruleId ?? null])).toEqual([
      ["relayed", null, null],
      ["deferred", 1, "class.22"],
      ["delivered", 2, null],
      ["bounced", 1, "class.10"],
      ["bounced", null, "class.25"],
      ["expired", null, "class.24"],
      ["late-bounced", null, "enhanced.5.1.1"],
      ["complained", null, null],
      ["rejected", null, "enhanced.5.7.y"],
    ]);
  });

  it("a deferral is read in full", () => {
    expect(adapted.events[1]).toEqual({
      item: 1,
      event: {
        kind: "deferred",
        at: 1_767_608_410_000,
        messageId: "5b1e0d4c7a9f11f08c3d0242ac110002",
        recipient: "ana@example.net",
        attempt: 1,
        bounceClass: 22,
        smtpCode: 452,
        enhancedCode: "4.2.2",
        text: "mailbox full",
        mx: "mx.example.net",
        sendingIp: "203.0.113.5",
        queueTimeMs: 10_000,
      },
      hints: { metadataDeliveryId: null, campaignId: "spring-sale", transmissionId: null },
      qualification: { type: "soft", reasonCode: 5, ruleId: "class.22" },
    });
  });

  it("a report's own id and queue are not those of the message it is about", () => {
    for (const adaptedEvent of adapted.events.slice(6, 8)) {
      expect(adaptedEvent.event).toMatchObject({ messageId: null, recipient: "ana@example.net" });
      expect(adaptedEvent.hints.campaignId).toBeNull();
    }
  });

  it("the finer clock is preferred", () => {
    expect(adapted.events[0]?.event.at).toBe(1_767_608_400_250);
  });
});

describe("records", () => {
  it("one with several recipients is an event for each, once", () => {
    const { events } = adapt(record({ recipient: ["Ana@example.net", "bo@example.net", "ana@example.net"] }));
    expect(events.map(({ item, event }) => [item, event.recipient])).toEqual([
      [0, "ana@example.net"],
      [0, "bo@example.net"],
    ]);
  });

  it("a bad recipient among good ones costs only itself", () => {
    const { events, rejected } = adapt(record({ recipient: ["ana@example.net", "nobody"] }));
    expect(events).toHaveLength(1);
    expect(rejected).toMatchObject([{ item: 0, reason: "bad-recipient" }]);
  });

  it("one that names nobody is an event still", () => {
    expect(eventOf({ recipient: undefined })).toMatchObject({ recipient: null, messageId: "5b1e" });
    expect(eventOf({ recipient: [] })?.recipient).toBeNull();
    expect(eventOf({ type: "Rejection", recipient: "", response: { code: 550 } })?.recipient).toBeNull();
    expect(eventOf({ type: "Feedback", recipient: "fbl@sender.example", feedback_report: {} })?.recipient).toBeNull();
  });

  it("more recipients than any mail has is too complex", () => {
    expect(adapt(record({ recipient: Array(10_001).fill("a@b.example") })).rejected).toMatchObject([{ reason: "too-complex" }]);
  });

  it("a refusal that asks the submitter to come back decides nothing", () => {
    expect(adapt(record({ type: "Rejection", response: { code: 451 } })).ignored).toEqual([{ item: 0, reason: "operational" }]);
  });

  it.each([null, 3, "x", [], {}, { type: 7 }, { msys: {} }])("%j is not an event", (raw) => {
    expect(adapt(raw).rejected).toMatchObject([{ reason: "not-an-event", raw }]);
  });

  it("an unknown type is kept", () => {
    expect(adapt(record({ type: "Teleported" })).rejected).toMatchObject([{ reason: "unknown-type", detail: "Teleported" }]);
  });

  it("a missing timestamp is rejected", () => {
    expect(adapt(record({ timestamp: null })).rejected).toMatchObject([{ reason: "bad-timestamp" }]);
  });

  it("a wrong type in an optional field is null", () => {
    expect(eventOf({ id: {}, response: 7, peer_address: "x", source_address: [], num_attempts: "many", meta: 3, queue: {} })).toMatchObject({
      messageId: null,
      smtpCode: null,
      enhancedCode: null,
      text: null,
      mx: null,
      sendingIp: null,
      attempt: null,
    });
    expect(eventOf({ response: { code: "550", enhanced_code: { class: 9, subject: 1, detail: 1 }, content: "5.1.1 gone" } })).toMatchObject({
      smtpCode: 550,
      enhancedCode: "5.1.1",
      text: "5.1.1 gone",
    });
  });
});

describe("details", () => {
  it.each([
    ["campaign:tenant@example.net", "campaign"],
    ["campaign:@example.net!route.example", "campaign"],
    ["tenant@example.net", null],
    ["example.net", null],
    ["tenant@[IPv6:2001:db8::1]", null],
    ["[IPv6:2001:db8::1]", null],
    [":tenant@example.net", null],
  ])("queue %s names campaign %j", (queue, campaignId) => {
    expect(one({ queue })?.hints.campaignId).toBe(campaignId);
  });

  it("metadata outranks the queue's name", () => {
    expect(one({ queue: "a:b@c", meta: { delivery_id: 7, campaign: "m" } })?.hints).toEqual({ metadataDeliveryId: "7", campaignId: "m", transmissionId: null });
    expect(one({ meta: { campaign_id: "x", campaign: "m" } })?.hints.campaignId).toBe("x");
  });

  it.each([
    ["10.0.0.1:53210", "10.0.0.1"],
    ["[2001:db8::1]:53210", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    ["10.0.0.1", "10.0.0.1"],
  ])("source address %s is sending address %s", (address, sendingIp) => {
    expect(eventOf({ source_address: { address } })?.sendingIp).toBe(sendingIp);
  });

  it("every class it maps to is one of Momentum's; its own and others' fall to the rules", () => {
    for (const name of ["InvalidRecipient", "InactiveMailbox", "DNSFailure", "QuotaIssues", "SpamBlock", "AutoReply", "MessageExpired", "TooManyRecipients"]) {
      expect(findBounceClass(findBounceClassNumber(name) ?? -1)).not.toBeNull();
    }
    expect(findBounceClassNumber("Uncategorized")).toBeNull();
    expect(findBounceClassNumber("OurOwnClass")).toBeNull();
    expect(one({ type: "Bounce", bounce_classification: "OurOwnClass", response: { code: 550, content: "5.1.1 x" } })?.qualification?.ruleId).toBe(
      "enhanced.5.1.1",
    );
  });
});

describe("properties", () => {
  it("a record read twice is the same fact", () => {
    const identities = () => adaptKumomta(oneOfEach).events.map(({ event }) => identityContent("7", event));
    expect(identities()).toEqual(identities());
    expect(new Set(identities()).size).toBe(9);
  });

  it("never throws, and every item is an event, ignored or rejected", () => {
    const shaped = fc.record(
      {
        type: fc.constantFrom("Reception", "Delivery", "Bounce", "TransientFailure", "Expiration", "OOB", "Feedback", "Rejection", "Delayed", "x"),
        timestamp: fc.oneof(fc.constant(1_767_608_400), fc.jsonValue()),
        recipient: fc.oneof(fc.emailAddress(), fc.array(fc.oneof(fc.emailAddress(), fc.jsonValue())), fc.jsonValue()),
        response: fc.jsonValue(),
        peer_address: fc.jsonValue(),
        source_address: fc.jsonValue(),
        feedback_report: fc.oneof(fc.jsonValue(), fc.record({ original_rcpto_to: fc.jsonValue(), supplemental_trace: fc.jsonValue() })),
        meta: fc.jsonValue(),
        queue: fc.jsonValue(),
        num_attempts: fc.jsonValue(),
      },
      { requiredKeys: ["type"] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(shaped, fc.jsonValue(), fc.anything())), (items) => {
        const { events, ignored, rejected } = adaptKumomta(items);
        const placed = new Set([...events, ...ignored, ...rejected].map((e) => e.item));
        expect([...placed].sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
      }),
      { numRuns: 500 },
    );
  });
});
