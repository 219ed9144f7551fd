import { expect, test } from "vitest";
import { prepareDeclaration } from "./prepare-declaration";

const fields = { key: " spring ", label: "", subject: "", sender: " ", mode: "relay", validity: "86400", feed: "1", way: "count", count: "1000" } as const;

test("what is filled in is declared, and nothing else", () => {
  expect(prepareDeclaration(fields)).toEqual({
    ok: true,
    declaration: { key: "spring", mode: "relay", validitySeconds: 86_400, feedId: "1", messagesToSend: 1_000 },
  });
  expect(prepareDeclaration({ ...fields, way: "list", label: "Spring" })).toEqual({
    ok: true,
    declaration: { key: "spring", label: "Spring", mode: "relay", validitySeconds: 86_400, feedId: "1" },
  });
});

test("a subject and a sender are declared if there are any", () => {
  expect(prepareDeclaration({ ...fields, way: "none", subject: " Spring is here ", sender: "Acme Shop <news@acme.example>" })).toMatchObject({
    declaration: { subject: "Spring is here", sender: "Acme Shop <news@acme.example>" },
  });
});

test("a key is needed, and a number that is one", () => {
  expect(prepareDeclaration({ ...fields, key: " " })).toEqual({ ok: false, wrong: "key" });
  for (const count of ["", "many", "1.5", "-1"]) expect(prepareDeclaration({ ...fields, count })).toEqual({ ok: false, wrong: "count" });
});

test("a number beyond what is taken is refused as that", () => {
  expect(prepareDeclaration({ ...fields, count: "1000000000" })).toMatchObject({ ok: true });
  for (const count of ["1000000001", "9".repeat(30)]) expect(prepareDeclaration({ ...fields, count })).toEqual({ ok: false, wrong: "countTooLarge" });
});
