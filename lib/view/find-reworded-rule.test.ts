import { expect, test } from "vitest";
import type { ListedRule } from "@/lib/contract/bounce-rules";
import { findRewordedRule } from "./find-reworded-rule";

const said = { name: "Away", phrase: "away", smtpCode: null, enhancedCode: null, type: "not-a-failure", reasonCode: 25 } as const;
const rules: ListedRule[] = ["own.3.2", "own.33.1"].map((id) => ({ ...said, id, writtenBy: "Ada", writtenAt: "2026-11-28T09:00:00.000Z" }));

test("a rule is found by any wording of it, and not once it is retired", () => {
  expect(findRewordedRule(rules, "own.3.1")?.id).toBe("own.3.2");
  expect(findRewordedRule(rules, "own.33.1")?.id).toBe("own.33.1");
  expect(findRewordedRule(rules, "own.4.1")).toBeNull();
  expect(findRewordedRule(rules, "class.10")).toBeNull();
});
