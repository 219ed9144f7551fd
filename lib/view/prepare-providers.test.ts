import { expect, it } from "vitest";
import type { Breakdown } from "@/lib/contract/breakdown";
import { prepareProviders, rowsThen, unseenRow } from "./prepare-providers";
import { englishWording as w } from "./testing/english-wording";

const failedBy = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };

function figures(delivered: number, deferred: number) {
  const counts = { pending: 0, relayed: 0, deferred, delivered, failed: 0, ignored: 3, complained: 0 };
  return { counts, failedBy, errors: 0, contribution: null, breakdown: null };
}

const rows: Breakdown["rows"] = [
  { value: "yahoo", name: "Yahoo", ...figures(10, 0) },
  { value: "google", name: "Google", ...figures(90, 10) },
  { value: "apple", name: "Apple", ...figures(5, 5) },
];

const opens = (provider: string) => `/deliveries/7/log?provider=${provider}&outcome=pending%2Crelayed%2Cdeferred%2Cdelivered%2Cfailed`;

it("providers stand by how many are written to, each opening its messages, and the rest is added up", () => {
  const prepared = prepareProviders("7", { rows, others: figures(1, 1) }, 2, w);
  expect(prepared.map(({ name, total, percent, href }) => [name, total, percent, href])).toEqual([
    ["Google", 100, 90, opens("google")],
    ["Yahoo", 10, 100, opens("yahoo")],
    ["Everybody else", 12, 50, null],
  ]);
  expect(prepareProviders("7", { rows, others: figures(1, 1) }, 3, w).at(-1)?.href).toBe(opens("other"));
});

it("nobody is nobody", () => expect(prepareProviders("7", { rows: [], others: figures(0, 0) }, 5, w)).toEqual([]));

it("messages to send that no feed has named are a row without a provider, so that all rows add up to them", () => {
  const prepared = prepareProviders("7", { rows, others: figures(1, 1) }, 2, w);
  const unseen = unseenRow(prepared, { value: 130, declared: true }, w);
  expect(unseen).toMatchObject({ name: "Not known yet", total: 8, percent: 0, href: null });
  expect([...prepared, unseen].reduce((sum, row) => sum + (row?.total ?? 0), 0)).toBe(130);
  expect(unseenRow(prepared, { value: 122, declared: true }, w)).toBeNull();
  expect(unseenRow(prepared, { value: 130, declared: false }, w)).toBeNull();
});

it("of an instant gone back to, each opens its messages as they stood then", () => {
  const asOf = "2026-11-21T10:05:00.000Z";
  const prepared = prepareProviders("7", { rows, others: figures(1, 1) }, 2, w);
  const [google, , everybody] = rowsThen(prepared, "7", { asOf, declared: true });
  expect(google?.href).toBe(`${opens("google")}&at=2026-11-21T10%3A05%3A00.000Z`);
  expect(everybody?.href).toBeNull();
  expect(rowsThen(prepared, "7", { asOf, declared: false })[0]?.href).toContain("outcome=relayed%2Cdeferred%2Cdelivered%2Cfailed&at=");
  const came = prepared.map((row) => ({ ...row, counts: { ...row.counts, pending: 1 } }));
  expect(rowsThen(came, "7", { asOf, declared: false })[0]?.href).toBeNull();
});

it("where an instant cannot be told of, names stand without any figure or link", () => {
  expect(
    rowsThen(prepareProviders("7", { rows, others: figures(0, 0) }, 3, w), "7", { asOf: null, declared: true }).map(
      ({ name, total, percent, href, landedHref }) => [name, total, percent, href, landedHref],
    ),
  ).toEqual(["Google", "Yahoo", "Apple"].map((name) => [name, null, null, null, null]));
});
