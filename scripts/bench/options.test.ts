import { expect, test } from "vitest";
import { readOptions, sectionNames } from "./options";

test("measures everything at a small size unless told otherwise", () => {
  expect(readOptions([])).toMatchObject({ messages: 300_000, watchSeconds: 12, only: new Set(sectionNames) });
  expect(readOptions(["--full"])).toMatchObject({ messages: 10_000_000, watchSeconds: 600 });
  expect(readOptions(["--messages", "5000", "--only", "reads,export"])).toMatchObject({ messages: 5_000, only: new Set(["reads", "export"]) });
});

test("refuses a section that there is not, and a size that is none", () => {
  expect(readOptions(["--only", "reads,writes"])).toBeNull();
  expect(readOptions(["--messages", "many"])).toBeNull();
  expect(readOptions(["--events", "0"])).toBeNull();
});
