import { expect, test } from "vitest";
import { permissions } from "./authorisation";
import { roles } from "./role";

// What the pages say of each role (auth.roleHint) was written beside this: where the table changes, so do those words.
test("each role may what its words say", () => {
  const may = roles.map((role) => [role, Object.entries(permissions).flatMap(([name, those]) => ((those as readonly string[]).includes(role) ? [name] : []))]);
  const viewer = ["read-reports", "own-account"];
  const marketer = ["read-reports", "read-log", "export-log", "read-feeds", "declare", "share", "own-account"];
  expect(Object.fromEntries(may)).toEqual({ viewer, marketer, admin: Object.keys(permissions) });
});
