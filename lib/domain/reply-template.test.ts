import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarseReply, foldReply } from "./reply-template";

describe("the template of a reply", () => {
  it.each([
    ["550 5.7.1 [192.0.2.10] Message blocked: see https://postmaster.example.com/block?id=9f31 (ref 0x9f31ac)", "550 5.7.1 … Message blocked: see … (ref …"],
    ["550 5.1.1 <ana.berg@gmail.example>: Recipient address rejected: User unknown", "550 5.1.1 … Recipient address rejected: User unknown"],
    [
      "452-4.2.2 The email account that you tried to reach is over quota. a1si1234567plb.12 - gsmtp",
      "452-4.2.2 The email account that you tried to reach is over quota. … - gsmtp",
    ],
    ["421 4.7.0 Try again later, closing connection. (PRX4) 198.51.100.7:25", "421 4.7.0 Try again later, closing connection. …"],
    ['554 5.4.14 Hop count exceeded - "loop of 12" 2026-01-05T12:00:00Z', "554 5.4.14 Hop count exceeded - …"],
    ["550 Requested action not taken: mailbox unavailable\r\n550 mx.example.net", "550 Requested action not taken: mailbox unavailable …"],
    ["mailbox for ana@example.net does not exist", "mailbox for … does not exist"],
  ])("%s", (text, template) => {
    expect(foldReply(text)).toBe(template);
  });

  it("of the same words about other messages is the same", () => {
    const about = fc.record({
      address: fc.emailAddress(),
      ip: fc.ipV4(),
      id: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 12, maxLength: 20 }),
    });
    const word = ({ address, ip, id }: { address: string; ip: string; id: string }) =>
      `550 5.7.1 <${address}> refused, your host ${ip} is listed at http://list.example/${id}; session 7${id}`;
    fc.assert(
      fc.property(about, about, (a, b) => {
        expect(foldReply(word(a))).toBe(foldReply(word(b)));
      }),
    );
  });

  it("never throws, is short and storable; of no text there is none", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 300 }), (units) => {
        const text = String.fromCharCode(...units);
        const template = foldReply(text);
        expect((template ?? "").length).toBeLessThanOrEqual(200);
        expect(template ?? "none").not.toMatch(/[\0\n]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        expect(template).not.toBe("");
      }),
    );
    expect([foldReply(null), foldReply(""), foldReply(" \n ")]).toEqual([null, null, null]);
  });

  it("is the same of what was stored as of what came", () => {
    expect(foldReply("550 no\0such \ud800 user")).toBe(foldReply("550 no\ufffdsuch \ufffd user"));
  });

  it("falls back to its codes", () => {
    expect(coarseReply("550 5.7.1 … Message blocked: see …")).toBe("550 5.7.1 …");
    expect(coarseReply("452-4.2.2 The email account")).toBe("452 4.2.2 …");
    expect(coarseReply("mailbox for … does not exist")).toBe("…");
  });
});
