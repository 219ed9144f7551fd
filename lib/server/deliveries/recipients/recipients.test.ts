import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseColumns } from "./choose-columns";
import { decodeText, type TextEncoding } from "./decode-text";
import { judgeRow } from "./judge-row";
import { Occurrences } from "./occurrences";
import { readCsv } from "./read-csv";
import { readNdjson } from "./read-ndjson";
import { maxRowLength } from "./recipient-row";
import { unpack } from "./unpack";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function decoded(bytes: Uint8Array, { size = 7, charset = null }: { size?: number; charset?: string | null } = {}) {
  let encoding: TextEncoding = "utf-8";
  let text = "";
  for await (const piece of decodeText(pieces(bytes, size), charset, (found) => {
    encoding = found;
  })) {
    text += piece;
  }
  return { text, encoding };
}

async function csv(text: string, column: string | null = null) {
  const rows: string[] = [];
  let name: string | null = null;
  for await (const row of readCsv(once(text), { column, onColumns: (columns) => ({ name } = columns) })) rows.push(row.address);
  return { rows, name };
}

describe("text", () => {
  test("UTF-8 in any pieces is UTF-8", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const whole = Buffer.from(text).toString("utf8");
        fc.pre(!whole.startsWith("\ufeff") && !/^(\u00ff\u00fe|\u00fe\u00ff)/.test(whole));
        expect(await decoded(Buffer.from(text), { size })).toEqual({ text: whole, encoding: "utf-8" });
      }),
    ));

  test.each([1, 2, 3, 50])("what is not UTF-8 is Windows-1252, in pieces of %i bytes", async (size) => {
    expect(await decoded(Buffer.from("José;jose@example.com\nZoë;zoe@example.com", "latin1"), { size })).toEqual({
      text: "José;jose@example.com\nZoë;zoe@example.com",
      encoding: "windows-1252",
    });
  });

  test("a byte order mark is no text", async () => {
    expect((await decoded(Buffer.from("\ufeffa@b.c"))).text).toBe("a@b.c");
    expect(await decoded(Buffer.from("\ufeffa@b.c", "utf16le"))).toEqual({ text: "a@b.c", encoding: "utf-16" });
  });

  test("a file that is both is refused, and so is a charset nobody knows", async () => {
    await expect(decoded(Buffer.concat([Buffer.from("José\n"), Buffer.from("José\n", "latin1")]))).rejects.toThrow("UTF-8 in one part and not in another");
    await expect(decoded(Buffer.from("a"), { charset: "klingon" })).rejects.toThrow("klingon is not known");
    expect((await decoded(Buffer.from("Zoë", "latin1"), { charset: "iso-8859-1" })).text).toBe("Zoë");
  });

  test("gzip is undone, announced or not; what is broken is refused", async () => {
    const packed = gzipSync("a@b.c\n".repeat(10_000));
    const size = async (bytes: Uint8Array, encoding: string | null) => {
      let sum = 0;
      for await (const chunk of unpack(pieces(bytes, 11), encoding)) sum += chunk.length;
      return sum;
    };
    expect(await size(packed, "gzip")).toBe(60_000);
    expect(await size(packed, null)).toBe(60_000);
    await expect(size(packed.subarray(0, 40), "gzip")).rejects.toThrow("not valid gzip");
    await expect(size(packed, "br")).rejects.toThrow("gzip or identity");
  });
});

describe("CSV", () => {
  test.each([
    ["one column, no name", "ann@example.com\nbob@example.com\n", null],
    ["named, and further on", "name,E-Mail,city\nAnn,ann@example.com,Bonn\nBob,bob@example.com,Köln", "E-Mail"],
    ["semicolons and quotes", '"name";"email"\r\n"Ann; the first";"ann@example.com"\r\n"Bob ""B""";"bob@example.com"\r\n', "email"],
    ["no known name: the column that holds addresses", "kunde\tkontakt\n1\tann@example.com\n2\tbob@example.com", "kontakt"],
    ["no names at all", "1|ann@example.com\n2|bob@example.com", null],
    ["empty lines between", "\nemail\n\nann@example.com\n\nbob@example.com", "email"],
  ])("%s", async (_, text, name) => {
    expect(await csv(text)).toEqual({ rows: ["ann@example.com", "bob@example.com"], name });
  });

  test("a column that is asked for, by name or number", async () => {
    const text = "email,work\na@example.com,b@example.com";
    expect((await csv(text, "Work")).rows).toEqual(["b@example.com"]);
    expect((await csv(text, "2")).rows).toEqual(["b@example.com"]);
    await expect(csv(text, "home")).rejects.toThrow('There is no column "home". There are: email, work.');
  });

  test("a quote that is never closed does not swallow the file", async () => {
    await expect(csv(`email\n"ann@example.com\n${"x".repeat(maxRowLength)}`)).rejects.toThrow("Is a quote left open?");
    await expect(csv('email\n"ann@example.com')).rejects.toThrow("never closed");
  });

  test("a column of reasons goes with exclusions", () => {
    expect(chooseColumns(["Email", "Reason"], ["a@b.c", "9"], null)).toEqual({ address: 0, reason: 1, header: true, name: "Email" });
  });
});

describe("NDJSON", () => {
  const read = async (text: string) => {
    const rows = [];
    for await (const row of readNdjson(once(text))) rows.push(row);
    return rows;
  };

  test("addresses, or objects with one", async () => {
    expect(await read('"ann@example.com"\n{"recipient":"bob@example.com","reason":9}\n\n{"name":"Cas"}')).toEqual([
      { address: "ann@example.com", reason: null },
      { address: "bob@example.com", reason: "9" },
      { address: "", reason: null },
    ]);
  });

  test("what is not JSON, or too long, is refused by its line", async () => {
    await expect(read('"a@b.c"\nann@example.com')).rejects.toThrow("Line 2 is not JSON");
    await expect(read(`"a@b.c"\n"${"x".repeat(maxRowLength)}"`)).rejects.toThrow("Line 2 has more than");
  });
});

describe("counting", () => {
  const judgeAll = (list: "target" | "exclusions", rows: [string, string?][]) => {
    const seen = new Occurrences();
    return rows.map(([address, reason]) => judgeRow(list, { address, reason: reason ?? null }, seen));
  };

  test("doubles, bad addresses and empty rows stand in the log with Adobe's reasons", () => {
    const judged = judgeAll("target", [["Ann@Example.com"], [" ann@example.com "], ["<ann@example.com>"], ["nobody"], ["nobody"], [""], [" "]]);
    expect(judged.map(({ type }) => type)).toEqual(["address", "duplicate", "duplicate", "bad", "bad", "missing", "missing"]);
    expect(judged.map(({ fact }) => fact?.excluded)).toEqual([null, 10, 10, 14, 14, 7, 7]);
    expect(new Set(judged.map(({ fact }) => fact?.messageKey)).size).toBe(7);
  });

  test("the same list again names the same messages", () => {
    const rows: [string][] = [["ann@example.com"], ["ann@example.com"], ["x"], [""], ["bob@example.com"]];
    expect(judgeAll("target", rows)).toEqual(judgeAll("target", rows));
  });

  test("an exclusion has a code, a name or none; another word is not taken", () => {
    const judged = judgeAll("exclusions", [
      ["a@b.c"],
      ["b@b.c", "9"],
      ["c@b.c", "address in quarantine"],
      ["f@b.c", "Denylisted"],
      ["g@b.c", " Quarantine "],
      ["d@b.c", "1"],
      ["e@b.c", "soon"],
      ["nobody"],
    ]);
    expect(judged.map(({ type, fact }) => fact?.excluded ?? type)).toEqual([8, 9, 9, 8, 9, "bad-reason", "bad-reason", "bad"]);
  });

  test("occurrences are exact, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_000 }), { maxLength: 6_000 }), (numbers) => {
        const seen = new Occurrences();
        const exact = new Map<number, number>();
        for (const n of numbers) {
          exact.set(n, (exact.get(n) ?? 0) + 1);
          expect(seen.add(n.toString(16).padStart(16, "0").padEnd(32, "0"))).toBe(exact.get(n));
        }
      }),
      { numRuns: 20 },
    );
  });
});
