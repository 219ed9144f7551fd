import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityContent } from "@/lib/domain/event";
import oneOfEach from "./fixtures/one-of-each-type.json";
import { adaptSparkpost } from "./to-events";

const item = (fields: object) => ({ msys: { message_event: { type: "delivery", message_id: "00027a3f", rcpt_to: "ana@example.net", ...fields } } });

describe("properties", () => {
  const identities = (...items: unknown[]) => adaptSparkpost(items).events.map(({ event }) => identityContent("7", event));

  it("a fact resent under a new event id, with its keys in another order, is the same fact", () => {
    for (const raw of oneOfEach.map((i) => i.msys)) {
      const resent = Object.fromEntries(
        Object.entries(raw).map(([key, body]) => [key, { ...Object.fromEntries(Object.entries(body).reverse()), event_id: "a-new-one" }]),
      );
      expect(identities({ msys: resent })).toEqual(identities({ msys: raw }));
    }
  });

  it("numbers and their text are the same fact", () => {
    expect(identities(item({ timestamp: 1_767_608_400, num_retries: 2 }))).toEqual(identities(item({ timestamp: "1767608400.000", num_retries: "2" })));
  });

  it("never throws, and every item is an event, ignored or rejected", () => {
    const type = fc.constantFrom("injection", "delivery", "delay", "bounce", "out_of_band", "spam_complaint", "open", "x");
    const body = fc.record(
      {
        type,
        timestamp: fc.oneof(fc.constant("1767608400"), fc.jsonValue()),
        rcpt_to: fc.oneof(fc.emailAddress(), fc.jsonValue()),
        raw_reason: fc.jsonValue(),
        num_retries: fc.jsonValue(),
        rcpt_meta: fc.jsonValue(),
        bounce_class: fc.jsonValue(),
        error_code: fc.jsonValue(),
        message_id: fc.jsonValue(),
        queue_time: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const shaped = fc.record({
      msys: fc.dictionary(fc.constantFrom("message_event", "gen_event", "track_event", "x", "__proto__"), fc.oneof(body, fc.jsonValue())),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(shaped, fc.jsonValue(), fc.anything())), (items) => {
        const { events, ignored, rejected } = adaptSparkpost(items);
        const placed = new Set([...events, ...ignored, ...rejected].map((e) => e.item));
        expect([...placed].sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
        for (const { event } of events) expect(JSON.stringify(event)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
      { numRuns: 500 },
    );
  });
});
