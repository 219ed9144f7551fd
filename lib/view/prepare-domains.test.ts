import { expect, it } from "vitest";
import type { Breakdown } from "@/lib/contract/breakdown";
import { prepareDomains } from "./prepare-domains";
import { englishWording as w } from "./testing/english-wording";

const failedBy = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };

function figures(delivered: number, deferred: number) {
  const counts = { pending: 0, relayed: 0, deferred, delivered, failed: 0, ignored: 3, complained: 0 };
  return { counts, failedBy, errors: 0, contribution: null, breakdown: null };
}

const rows: Breakdown["rows"] = [
  { value: "few.example", name: "few.example", ...figures(1, 1) },
  { value: "many.example", name: "many.example", ...figures(30, 10) },
  { value: "more.example", name: "more.example", ...figures(9, 1) },
  { value: "left-out.example", name: "left-out.example", ...figures(0, 0) },
];

it("the largest domains come first, each opening its messages; the rest is added up and opens none", () => {
  expect(prepareDomains("7", { rows, others: figures(4, 0) }, 2, w).map(({ name, total, percent, landedHref }) => [name, total, percent, landedHref])).toEqual([
    ["many.example", 40, 75, "/deliveries/7/log?domain=many.example&outcome=delivered"],
    ["more.example", 10, 90, "/deliveries/7/log?domain=more.example&outcome=delivered"],
    ["Other domains", 6, (100 * 5) / 6, null],
  ]);
  expect(prepareDomains("7", { rows: rows.slice(0, 1), others: figures(0, 0) }, 2, w)).toHaveLength(1);
});
