import { expect, test } from "vitest";
import { childrenOf, fieldOf, nodesBelow, nodesOf, readTree } from "./parse-tree";

const tree = readTree(String.raw`{QUERY :commandType 1 :cteList <> :targetList ({TARGETENTRY :expr {CONST :constvalue 4 [ 1 0 0
  0 ]} :resname a\ \(b\)} {TARGETENTRY :expr {VAR :varno 1} :resname <>}) :colnames ("id" "key") :jointree {FROMEXPR :fromlist <>}}`);

test("reads fields, lists of nodes and values of several words, wherever the lines end", () => {
  expect(fieldOf(tree, "commandType")).toBe("1");
  expect(nodesOf(tree, "cteList")).toEqual([]);
  expect(nodesOf(tree, "targetList").map((entry) => fieldOf(entry, "resname"))).toEqual([String.raw`a\ \(b\)`, "<>"]);
  expect(nodesOf(tree, "jointree").map(({ tag }) => tag)).toEqual(["FROMEXPR"]);
});

test("goes below a node as far as it may", () => {
  expect(childrenOf(tree).map(({ tag }) => tag)).toEqual(["TARGETENTRY", "TARGETENTRY", "FROMEXPR"]);
  expect([...nodesBelow(tree)].map(({ tag }) => tag)).toEqual(["QUERY", "TARGETENTRY", "CONST", "TARGETENTRY", "VAR", "FROMEXPR"]);
  expect([...nodesBelow(tree, ({ tag }) => tag !== "TARGETENTRY")].map(({ tag }) => tag)).toEqual(["QUERY", "TARGETENTRY", "TARGETENTRY", "FROMEXPR"]);
});

test("a tree that is cut off is none", () => {
  expect(() => readTree("{QUERY :commandType 1 :targetList (")).toThrow("before it is whole");
});
