import { expect, test } from "vitest";
import { correctDelivery, declareDelivery } from "@/lib/contract/declaration";
import { createShare } from "@/lib/contract/share";
import { schemaWords } from "./schema-words";

test.each([
  [
    { key: "", messagesToSend: 1.5 },
    "`key` must not be empty. `key` must hold no control characters and no halves of characters. `messagesToSend` must be a whole number.",
  ],
  [{ key: "spring", messagesToSend: 1_000_000_001 }, "`messagesToSend` must be at most 1,000,000,000."],
  [{ key: "spring", messagesToSend: 1e300 }, "`messagesToSend` must be a whole number. `messagesToSend` must be at most 1,000,000,000."],
  [{ key: "spring", messagesToSend: -1 }, "`messagesToSend` must be at least 0."],
  [{ messagesToSend: "many" }, "`key` is missing. `messagesToSend` must be a number."],
  [{ key: "k".repeat(201), mode: "fast" }, '`key` must have at most 200 characters. `mode` must be one of "relay", "efs".'],
  [{ key: "spring", colour: "red", x: 1 }, "The body has fields that are not taken here: `colour`, `x`."],
  [
    { key: "spring", subject: " ", sender: "s".repeat(321) },
    "`subject` must not be empty. `subject` must hold no control characters and no halves of characters. `sender` must have at most 320 characters.",
  ],
  [
    { key: "spring", subject: "s".repeat(999), sender: "Acme\r\nBcc: ann@example.com" },
    "`subject` must have at most 998 characters. `sender` must hold no control characters and no halves of characters.",
  ],
  [{ key: "spring", subject: null }, "`subject` must be text."],
  ["spring", "The body must be an object."],
])("says in plain words what is wrong with a declaration: %j", (body, words) => {
  const { error } = declareDelivery.safeParse(body);
  expect(error && schemaWords(error)).toBe(words);
});

test("says which kinds there are", () => {
  const { error } = createShare.safeParse({ subject: { kind: "everything" } });
  expect(error && schemaWords(error)).toBe('`subject.kind` must be one of "delivery", "comparison", "period".');
});

test("a schema's own words fit in", () => {
  const { error } = correctDelivery.safeParse({});
  expect(error && schemaWords(error)).toBe("The body must change something.");
});

test("no words of the schema library reach anybody, whatever is sent", () => {
  for (const body of [null, 7, [], {}, { subject: { kind: "period", from: "x", to: 1 }, days: 1e9, sections: "all", password: 3, frozenAt: "then" }]) {
    for (const schema of [declareDelivery, correctDelivery, createShare]) {
      const { error } = schema.safeParse(body);
      if (error) expect(schemaWords(error)).not.toMatch(/✖|→|Invalid|expected|received|>=|undefined/);
    }
  }
});
