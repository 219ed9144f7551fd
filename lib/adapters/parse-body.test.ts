import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBody } from "./parse-body";

const encoder = new TextEncoder();
const parse = (text: string, maxItems?: number) => parseBody(encoder.encode(text), maxItems);
const ok = (...values: unknown[]) => ({ ok: true, items: values.map((value) => ({ ok: true, value })) });

describe("parseBody", () => {
  it("takes an array, one value, or JSON lines", () => {
    expect(parse('[{"a":1},{"a":2}]')).toEqual(ok({ a: 1 }, { a: 2 }));
    expect(parse('{"a":1}')).toEqual(ok({ a: 1 }));
    expect(parse('{"a":1}\r\n\n  {"a":2}\n')).toEqual(ok({ a: 1 }, { a: 2 }));
    expect(parse('[{"a":1}]\n[{"a":2},3]')).toEqual(ok({ a: 1 }, { a: 2 }, 3));
    expect(parse("[]")).toEqual(ok());
    expect(parse("null")).toEqual(ok(null));
  });

  it("tolerates a byte order mark", () => {
    expect(parse('\uFEFF{"a":1}')).toEqual(ok({ a: 1 }));
  });

  it("a broken line becomes a broken item, and the others survive", () => {
    const parsed = parse('{"a":1}\n{"a":\n{"a":3}');
    expect(parsed).toMatchObject({
      ok: true,
      items: [
        { ok: true, value: { a: 1 } },
        { ok: false, raw: '{"a":' },
        { ok: true, value: { a: 3 } },
      ],
    });
  });

  it.each(["", "  \n\t ", "{", '[{"a":1},{"a":2}', "not json\nat all"])("refuses %j", (text) => {
    expect(parse(text)).toMatchObject({ ok: false, detail: expect.any(String) });
  });

  it("refuses an indented document that breaks off, whatever its lines look like", () => {
    const text = JSON.stringify([{ tags: ["male", "US"], n: 1 }], null, 2).slice(0, -3);
    expect(parse(text)).toMatchObject({ ok: false });
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(parseBody(new Uint8Array([0x5b, 0xff, 0x5d]))).toMatchObject({ ok: false, detail: "the body is not UTF-8" });
  });

  it("refuses more items than allowed, as an array or as lines", () => {
    expect(parse("[1,2,3]", 2)).toMatchObject({ ok: false, detail: "the body has more than 2 items" });
    expect(parse("{}\n{}\n{}", 2)).toMatchObject({ ok: false });
    expect(parse("{}\n{}", 2)).toMatchObject({ ok: true });
  });

  it("keeps integers of 16 digits and more as text, outside strings only", () => {
    expect(parse('[{"id":92356927693813856,"n":-12345678901234567, "s":": 92356927693813856", "m":1454442600}]')).toEqual(
      ok({ id: "92356927693813856", n: "-12345678901234567", s: ": 92356927693813856", m: 1454442600 }),
    );
    expect(parse("[1,92356927693813856]")).toEqual(ok(1, "92356927693813856"));
    expect(parse("92356927693813856")).toEqual(ok("92356927693813856"));
    expect(parse('{"a\\"": 1234567890123456}\n{"b": "\\\\", "c": 1234567890123456}')).toEqual(
      ok({ 'a"': "1234567890123456" }, { b: "\\", c: "1234567890123456" }),
    );
  });

  it("leaves fractions and exponents numbers, and invalid numbers invalid", () => {
    expect(parse("[1234567890123456.5, 1234567890123456e2]")).toEqual(ok(1234567890123456.5, 1234567890123456e2));
    expect(parse("[0012345678901234567]")).toMatchObject({ ok: false });
  });

  it("reads back any JSON whose integers are short", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const text = JSON.stringify(values);
        fc.pre(!/\d{16}/.test(text));
        expect(parse(text)).toEqual(ok(...(JSON.parse(text) as unknown[])));
      }),
    );
  });

  it("reads a string back whatever digits it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ :,\\"[\d-]{0,40}$/)), (strings) => {
        expect(parse(JSON.stringify([...strings, 1, "x: 1234567890123456"]))).toEqual(ok(...strings, 1, "x: 1234567890123456"));
      }),
    );
  });

  it("never throws on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, text) => {
        expect(typeof parseBody(bytes).ok).toBe("boolean");
        expect(typeof parse(text).ok).toBe("boolean");
      }),
    );
  });

  it("survives nesting of a hundred thousand levels", () => {
    expect(parse(`[${"[".repeat(100_000)}${"]".repeat(100_000)}]`).ok).toBe(true);
  });

  it("accounts for every line", () => {
    const line = fc.oneof(
      fc.record({ a: fc.integer() }).map((r) => JSON.stringify(r)),
      fc.constantFrom("{", "nope", '{"a":}'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const parsed = parse(["{}", ...lines, "{}"].join("\n"));
        expect(parsed.ok && parsed.items.length).toBe(lines.length + 2);
      }),
    );
  });
});
