import { expect, test } from "vitest";
import { domainsOf, mailboxProviders, providerOf } from "./mailbox-provider";

test("a domain has one provider, and is written as recipients' domains are kept", () => {
  const all = mailboxProviders.flatMap(({ domains }) => [...domains]);
  expect(all.filter((domain, i) => all.indexOf(domain) !== i)).toEqual([]);
  expect(all.filter((domain) => domain !== domain.toLowerCase() || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
});

test("each way round says the same", () => {
  for (const { id } of mailboxProviders) expect(new Set(domainsOf(id).map(providerOf))).toEqual(new Set([id]));
  expect(providerOf("hotmail.com")).toBe("microsoft");
  expect(providerOf("corp.example")).toBeNull();
  expect(domainsOf("nobody")).toEqual([]);
});
