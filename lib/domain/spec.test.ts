import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Fact } from "./event";
import { deriveOutcome, deriveState, outcomes } from "./message-state";
import { hours, makeFact } from "./testing/make-fact";

const reply = { type: "not-a-failure", reasonCode: 25, ruleId: "class.60" } as const;
const settledAt = 10 * hours;

/** How each row of the table comes about; its terminal fact, if any, is at `settledAt`. */
const states: Record<string, readonly Fact[]> = {
  pending: [],
  relayed: [makeFact("relayed")],
  deferred: [makeFact("relayed"), makeFact("deferred", hours)],
  delivered: [makeFact("relayed"), makeFact("delivered", settledAt)],
  ignored: [makeFact("excluded", settledAt)],
  "failed: inferred": [makeFact("relayed"), makeFact("expired", settledAt, { inferred: true })],
  "failed: bounced": [makeFact("relayed"), makeFact("bounced", settledAt)],
  "failed: expired": [makeFact("relayed"), makeFact("expired", settledAt)],
  "failed: rejected": [makeFact("rejected", settledAt)],
  "failed: late": [makeFact("relayed"), makeFact("delivered", hours), makeFact("late-bounced", settledAt)],
};

const events: Record<string, (after: number) => Fact> = {
  targeted: (after) => makeFact("targeted", after),
  excluded: (after) => makeFact("excluded", after),
  relayed: (after) => makeFact("relayed", after),
  deferred: (after) => makeFact("deferred", after),
  delivered: (after) => makeFact("delivered", after),
  bounced: (after) => makeFact("bounced", after),
  expired: (after) => makeFact("expired", after),
  rejected: (after) => makeFact("rejected", after),
  "late-bounced": (after) => makeFact("late-bounced", after),
  inferred: (after) => makeFact("expired", after, { inferred: true }),
  complained: (after) => makeFact("complained", after),
  reply: (after) => makeFact("late-bounced", after, { qualification: reply }),
};

const table = readTable();
const cells = table.rows.flatMap(([state = "", ...outcomeCells]) =>
  outcomeCells.map((cell, i) => {
    const [later = "", earlier = later] = cell.split(" / ");
    return { state, event: table.columns[i] ?? "", later, earlier };
  }),
);

describe("the table of SPEC.md", () => {
  it("has every state and every fact, each cell an outcome", () => {
    expect(table.rows.map(([state]) => state)).toEqual(Object.keys(states));
    expect(table.columns).toEqual(Object.keys(events));
    for (const { later, earlier } of cells) expect([outcomes, outcomes]).toEqual([expect.arrayContaining([later]), expect.arrayContaining([earlier])]);
  });

  it.each(cells)("$state + $event, later: $later", ({ state, event, later }) => {
    expect(outcomeOf(state, event, settledAt + hours)).toBe(later);
  });

  it.each(cells)("$state + $event, earlier: $earlier", ({ state, event, earlier }) => {
    expect(outcomeOf(state, event, settledAt - hours)).toBe(earlier);
  });

  it.each([
    ["expired", "delivered", "delivered"],
    ["rejected", "delivered", "delivered"],
    ["bounced", "delivered", "failed"],
  ] as const)("%s and %s at the same instant: %s", (a, b, outcome) => {
    expect(deriveOutcome(deriveState([makeFact(a), makeFact(b)]))).toBe(outcome);
    expect(deriveOutcome(deriveState([makeFact(b), makeFact(a)]))).toBe(outcome);
  });
});

describe("the invariants of SPEC.md", () => {
  const spec = readFileSync(new URL("./SPEC.md", import.meta.url), "utf8");
  const tests = ["invariants.test.ts", "counters.test.ts", "qualification/own-rules.test.ts"]
    .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
    .join("\n");

  it.each([...spec.matchAll(/\*\*(I\d+)\*\*/g)].map((match) => match[1] ?? ""))("%s has a test that names it", (invariant) => {
    expect(tests).toMatch(new RegExp(`"${invariant} `));
  });
});

function outcomeOf(state: string, event: string, after: number): string {
  const add = events[event];
  return add ? deriveOutcome(deriveState([...(states[state] ?? []), add(after)])) : "no such event";
}

function readTable() {
  const lines = readFileSync(new URL("./SPEC.md", import.meta.url), "utf8").split("\n");
  const start = lines.findIndex((line) => /^\| state /.test(line));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith("|"));
  const rows = lines.slice(start, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { columns: (rows[0] ?? []).slice(1), rows: rows.slice(2) };
}
