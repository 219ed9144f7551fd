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

test("a password is stored salted, with its parameters, and known again however it is composed", async () => {
  const stored = await hashPassword("Bl\u00e5b\u00e6r 2026");
  expect(stored).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword("Bl\u00e5b\u00e6r 2026")).not.toBe(stored);
  expect(await isPassword("Bla\u030ab\u00e6r 2026", stored)).toBe(true);
  expect(await isPassword("Blabaer 2026", stored)).toBe(false);
});
