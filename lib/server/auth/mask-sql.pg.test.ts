import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { maskAddressSql, maskTextSql } from "@/db/queries/mask-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { showRecipient, showText } from "./show-recipient";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url, max: 1 });
});

afterAll(async () => {
  await db.end();
  await own.drop();
});

const masked = { showsAddresses: false };

async function maskInSql(text: string, recipient: string) {
  const { rows } = await db.query<{ address: string; text: string }>(
    `select ${maskAddressSql("recipient")} as address, ${maskTextSql("text", "recipient")} as text from (select $1::text as text, $2::text as recipient) r`,
    [text, recipient],
  );
  return rows[0];
}

test.each([
  ["550 5.1.1 <ada.lovelace@example.com>: user unknown", "ada.lovelace@example.com"],
  ['{"rcpt_to":"ada.lovelace@example.com","n":1}', "ada.lovelace@example.com"],
  ["see https://help.example/?to=ada.lovelace%40example.com", "ada.lovelace@example.com"],
  ["a\\u0040b.example and ada=40example.com", "ada@example.com"],
  ['to "Ada Lovelace"@example.com', "ada.lovelace@example.com"],
  ["mailbox Ada.Lovelace is full; adalovelace is not", "ada.lovelace@example.com"],
  ["mailbox a+b(c)*$ is full", "a+b(c)*$@example.com"],
  ["nothing to hide: 4.2.2", "x@example.com"],
  ["it's a@b, c@d; [e@f]", "no-address"],
])("masks %j as the rest of the server does", async (text, recipient) => {
  expect(await maskInSql(text, recipient)).toEqual({ address: showRecipient(masked, recipient), text: showText(masked, text, recipient) });
});

test("no address survives, whatever stands around it", async () => {
  const around = fc.string({ maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(around, around, fc.constantFrom("@", "%40", "=40", "\\u0040"), async (before, after, at) => {
      const shown = await maskInSql(`${before} secretname${at}example.com ${after} SecretName`, "secretname@example.com");
      expect(`${shown?.address} ${shown?.text}`).not.toMatch(/secretname/i);
    }),
    { numRuns: 200 },
  );
});
