import { describe, expect, test } from "vitest";
import type { Breakdown, BreakdownFigures } from "@/lib/contract/breakdown";
import { passedBenchmarks } from "./benchmarks";
import { failedLogHref } from "./failures-href";
import { keepOrder } from "./keep-order";
import { prepareFailureBars } from "./prepare-failure-bars";
import { prepareFailures } from "./prepare-failures";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

const none = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };
const nothing: BreakdownFigures = { counts: null, failedBy: none, errors: 0, contribution: null, breakdown: null };

function figures(failedBy: Partial<typeof none>, delivered: number | null = null): BreakdownFigures {
  const all = { ...none, ...failedBy };
  const errors = Object.values(all).reduce((sum, n) => sum + n, 0);
  const counts = delivered === null ? null : { pending: 0, relayed: 0, deferred: 0, delivered, failed: errors, ignored: 0, complained: 0 };
  return { counts, failedBy: all, errors, contribution: 50, breakdown: 5 };
}

const byProvider: Breakdown = {
  by: "provider",
  of: null,
  rows: [{ value: "microsoft", name: "Outlook", ...figures({ hard: 30, soft: 10, block: 2 }, 58) }],
  rowCount: 1,
  others: figures({ hard: 1 }, 9),
  whole: figures({ hard: 31, soft: 10, block: 2 }, 67),
  processed: 110,
};

describe("the failures of a delivery", () => {
  test("open the log of exactly their messages", () => {
    expect(prepareFailures("7", byProvider, englishWording).rows[0]?.href).toBe("/deliveries/7/log?outcome=failed&provider=microsoft");
    expect(failedLogHref("7", { by: "provider", value: "microsoft" }, { by: "reason", value: "1" })).toBe(
      "/deliveries/7/log?outcome=failed&provider=microsoft&reason=1",
    );
    expect(failedLogHref("7", { by: "type", value: "late" })).toBe("/deliveries/7/log?outcome=failed&failedBy=late");
    expect(failedLogHref("7", { by: "reply", value: "550 5.7.1 … & gone" })).toBe("/deliveries/7/log?outcome=failed&reply=550+5.7.1+%E2%80%A6+%26+gone");
  });

  test("name what is in no row, and leave it out where there is nothing", () => {
    expect(prepareFailures("7", byProvider, englishWording).others).toMatchObject({ name: "All other domains", errors: 1, processed: 10 });
    expect(prepareFailures("7", { ...byProvider, others: nothing }, englishWording).others).toBeNull();
    const byMx = { ...byProvider, by: "mx" } as const;
    expect(prepareFailures("7", byMx, englishWording).others?.name).toBe("No MX host named");
    expect(prepareFailures("7", { ...byMx, rowCount: 4 }, englishWording).others?.name).toBe("3 others");
  });

  test("speak Campaign's words in the reader's language", () => {
    const byReason: Breakdown = { ...byProvider, by: "reason", rows: [{ value: "1", name: "User unknown", ...figures({ hard: 30 }) }] };
    expect(prepareFailures("7", byReason, englishWording).rows[0]?.name).toBe("User unknown");
    expect(prepareFailures("7", byReason, chineseWording).rows[0]?.name).toBe(chineseWording.t("reason.code1"));
  });
});

describe("Campaign's benchmarks", () => {
  test("are passed by a share above them, refusals counted as soft", () => {
    expect(passedBenchmarks(figures({ hard: 3, soft: 6, block: 5 }, 86))).toEqual([
      { benchmark: "hard", percent: 3, limit: 2 },
      { benchmark: "soft", percent: 11, limit: 10 },
    ]);
    expect(passedBenchmarks(figures({ hard: 2, soft: 10 }, 88))).toEqual([]);
  });

  test("say nothing of a few messages, or where it is not known how many there were", () => {
    expect(passedBenchmarks(figures({ hard: 20 }, 20))).toEqual([]);
    expect(passedBenchmarks(figures({ hard: 2_000 }))).toEqual([]);
  });
});

test("bars are as long as their errors, beside the longest, and tell hard and soft apart", () => {
  const rows = [
    { value: "a", name: "a", ...figures({ hard: 30, soft: 10 }) },
    { value: "b", name: "b", ...figures({ late: 10 }) },
    { value: "c", name: "c", ...figures({}, 5) },
  ];
  const bars = prepareFailureBars({ ...byProvider, by: "domain", rows }, 10, englishWording);
  expect(bars.map(({ name, parts }) => [name, parts.map(({ part, percent }) => [part, percent])])).toEqual([
    [
      "a",
      [
        ["hard", 75],
        ["soft", 25],
      ],
    ],
    ["b", [["rest", 25]]],
  ]);
});

test("rows in view keep their order, and new ones follow", () => {
  expect(keepOrder(["d", "b", "a", "c"], ["a", "b", "c"], (key) => key)).toEqual(["a", "b", "c", "d"]);
});
