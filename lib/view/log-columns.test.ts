import { expect, test } from "vitest";
import { columnTemplate, defaultLogColumns, exportColumnsOf, logColumnIds, moveColumn, parseColumns } from "./log-columns";

test("columns in a URL are those that are known, each once, the recipient among them", () => {
  expect(parseColumns("ip,recipient,nonsense,ip")).toEqual(["ip", "recipient"]);
  expect(parseColumns("ip")).toEqual(["recipient", "ip"]);
  for (const nothing of [null, "", "nonsense"]) expect(parseColumns(nothing)).toBeNull();
});

test("a column moves by one place, and stays at the ends", () => {
  expect(moveColumn(["recipient", "ip", "mx"], "mx", -1)).toEqual(["recipient", "mx", "ip"]);
  expect(moveColumn(["recipient", "ip", "mx"], "mx", 1)).toEqual(["recipient", "ip", "mx"]);
  expect(moveColumn(["recipient", "ip", "mx"], "recipient", -1)).toEqual(["recipient", "ip", "mx"]);
});

test("an export has what the columns show, each once", () => {
  expect(exportColumnsOf(["recipient", "status", "complained"])).toEqual(["recipient", "outcome", "label", "inferred", "complained"]);
  for (const id of logColumnIds) expect(exportColumnsOf([id]).length).toBeGreaterThan(0);
});

test("what does not grow keeps its width", () => {
  expect(columnTemplate(["recipient", "attempts"])).toEqual({ template: "minmax(236px, 1.6fr) 84px", least: 352 });
  expect(columnTemplate(defaultLogColumns).template.split(") ").length).toBeGreaterThan(2);
});
