import { expect, test } from "vitest";
import { recipientOf } from "./recipient";

const people = Array.from({ length: 20_000 }, (_, person) => recipientOf(person));

test("every person has an address of their own, under .example", () => {
  expect(new Set(people.map(({ rawAddress }) => rawAddress.toLowerCase())).size).toBe(people.length);
  expect(people.every(({ rawAddress, domain }) => rawAddress.endsWith(`@${domain}`) && domain.endsWith(".example"))).toBe(true);
});

test("a few providers hold most of a list, companies' own domains the tail", () => {
  const share = (domain: string) => people.filter((person) => person.domain === domain).length / people.length;
  expect(share("gmail.example")).toBeCloseTo(0.38, 1);
  expect(share("outlook.example")).toBeCloseTo(0.21, 1);
  expect(new Set(people.map(({ domain }) => domain)).size).toBeGreaterThan(200);
});
