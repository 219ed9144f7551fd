import { expect, test } from "vitest";
import { isPass, makePass, passSeconds } from "./pass";
import { hashPassword, isPassword } from "./password";

const share = { id: 7, passwordHash: "scrypt$32768$8$3$c2FsdA$a2V5" };
const now = 1_790_000_000_000;

test("a pass holds for its link and password, and for its time", () => {
  const pass = makePass(share, now);
  expect(isPass(share, pass, now)).toBe(true);
  expect(isPass(share, pass, now + passSeconds * 1000)).toBe(false);
  expect(isPass({ ...share, id: 8 }, pass, now)).toBe(false);
  expect(isPass({ ...share, passwordHash: "scrypt$32768$8$3$c2FsdA$b3RoZXI" }, pass, now)).toBe(false);
});

test.each([undefined, "", "x", "9999999999999.", `9999999999999.${"A".repeat(43)}`, makePass(share, now).replace(/^\d/, "9")])("%j is none", (pass) =>
  expect(isPass(share, pass, now)).toBe(false),
);

const cheap = { N: 1_024, r: 8, p: 1 };

test("a password is stored salted and with its parameters", { timeout: 30_000 }, async () => {
  expect(await hashPassword("correct horse")).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword("correct horse", cheap)).not.toBe(await hashPassword("correct horse", cheap));
});

test("it is known again however it is composed, by the parameters it was stored with", async () => {
  const stored = await hashPassword("Bl\u00e5b\u00e6r 2026", cheap);
  expect(await isPassword("Bla\u030ab\u00e6r 2026", stored)).toBe(true);
  expect(await isPassword("Blabaer 2026", stored)).toBe(false);
  expect(await isPassword("Bl\u00e5b\u00e6r 2026", stored.replace("scrypt$1024", "scrypt$2048"))).toBe(false);
});
