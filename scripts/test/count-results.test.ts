import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closingLine, countResults } from "./count-results";

const folder = mkdtempSync(join(tmpdir(), "aftersend-counts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (report: unknown) => {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(report));
  return path;
};
const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] as unknown[] };

describe("countResults", () => {
  it("counts a check as one", () => {
    expect([countResults("check", "", 0), countResults("check", "", 2)].map(closingLine)).toEqual(["1 passed, 0 failed", "0 passed, 1 failed"]);
  });

  it("reads vitest's report", () => {
    expect(countResults("vitest", file(vitestReport), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  it("counts a test file that does not load", () => {
    const report = { ...vitestReport, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countResults("vitest", file(report), 1).failed).toBe(1);
  });

  it("reads Playwright's report; what passed at its second try is passed", () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countResults("playwright", file(report), 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it("reads the fault test's report", () => {
    expect(countResults("faults", file({ passed: 8, failed: 1 }), 1)).toEqual({ passed: 8, failed: 1, skipped: 0 });
  });

  it("never lets a failing step count as passed", () => {
    expect(countResults("vitest", file(vitestReport), 1).failed).toBe(1);
    expect(countResults("vitest", join(folder, "missing.json"), 0).failed).toBe(1);
  });
});

it("closes with the plain line", () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
});
