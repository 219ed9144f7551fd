import { expect, test } from "vitest";
import { prepareDeclaration } from "./prepare-declaration";

const fields = { key: " spring ", label: "", mode: "relay", validity: "86400", feed: "1", way: "count", count: "1000" } as const;

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

test("a key is needed, and a number that is one", () => {
  expect(prepareDeclaration({ ...fields, key: " " })).toEqual({ ok: false, wrong: "key" });
  for (const count of ["", "many", "1.5", "-1", "9999999999"]) expect(prepareDeclaration({ ...fields, count })).toEqual({ ok: false, wrong: "count" });
});
