import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { makeRequest, type World } from "./make-request";
import { listTargets } from "./targets";

const [first = { method: "GET", path: "/" }, ...others] = listTargets();
const world: World = {
  targets: [first, ...others],
  askers: [{ name: "nobody", headers: {} }],
  host: "127.0.0.1:1",
  deliveryIds: ["1"],
  feedId: "1",
  messageKeys: ["k"],
  cursors: ["c"],
  actionIds: ["7f"],
  shareTokens: [],
};

it("makes the same request for the same seed and number, and others for others", () => {
  const [a, again, other] = [makeRequest(world, 1, 7), makeRequest(world, 1, 7), makeRequest(world, 2, 7)];
  expect(again).toEqual(a);
  expect(other.wire.equals(a.wire)).toBe(false);
});

it("has a request for every page and route of the app", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const folders = files.filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file)).map((file) => `/${dirname(file)}`.replace(/^\/\.$/, "/"));
  const paths = new Set(listTargets().map(({ path }) => path));
  expect(folders.filter((folder) => !paths.has(folder))).toEqual([]);
  expect(folders.length).toBeGreaterThan(40);
});
