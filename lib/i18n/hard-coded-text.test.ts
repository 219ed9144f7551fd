import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseAst } from "vitest/node";

/** Attributes that a reader sees or hears. */
const spoken = new Set(["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "hint", "label", "placeholder", "summary", "title"]);

/** What is said the same in every language: names, and what is typed or sent as it stands. */
const names = /^(Aftersend|[A-Z]+ \/api\/\S*|npm run [\s\S]*|[\w.@-]*example\.com)$/;

const root = new URL("../../", import.meta.url).pathname;
const files = ["components", "app"]
  .flatMap((folder) => readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".tsx"));

it.each(files)("%s has no text of its own", (file) => {
  expect(textsIn(parseAst(readFileSync(root + file, "utf8"), { lang: "tsx" }))).toEqual([]);
});

it.each(files)("%s draws no error's own words, which are English", (file) => {
  expect(readFileSync(root + file, "utf8")).not.toMatch(/\b(error|problem|refusal)\??\.message\b/i);
});

/** JSX text, and strings that stand where JSX text could, or in an attribute that is read out. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isNode(node)) return [];
  if (node.type === "JSXText") return worded(node["value"]);
  if (node.type === "JSXAttribute")
    return isNamed(node["name"]) && spoken.has(node["name"].name) ? stringsOf(node["value"]) : textsIn(unwrapped(node["value"]));
  if (node.type === "JSXExpressionContainer") return [...stringsOf(node["expression"]), ...textsIn(node["expression"])];
  return Object.values(node).flatMap(textsIn);
}

/** What an attribute is given: not itself a place for text. */
function unwrapped(value: unknown): unknown {
  return isNode(value) && value.type === "JSXExpressionContainer" ? value["expression"] : value;
}

/** Strings an expression may come out as: itself, or either side of a choice. */
function stringsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === "Literal") return worded(node["value"]);
  if (node.type === "JSXExpressionContainer") return stringsOf(node["expression"]);
  if (node.type === "TemplateLiteral") return stringsOfAll(node["quasis"]);
  if (node.type === "TemplateElement") return isCooked(node["value"]) ? worded(node["value"].cooked) : [];
  if (node.type === "ConditionalExpression") return [...stringsOf(node["consequent"]), ...stringsOf(node["alternate"])];
  if (node.type === "LogicalExpression") return [...stringsOf(node["left"]), ...stringsOf(node["right"])];
  return [];
}

function stringsOfAll(nodes: unknown): string[] {
  return Array.isArray(nodes) ? nodes.flatMap(stringsOf) : [];
}

function worded(value: unknown): string[] {
  const text = typeof value === "string" ? value.replace(/&\w+;/g, " ").trim() : "";
  return /\p{L}{2}/u.test(text) && !names.test(text) ? [text] : [];
}

type Node = { type: string; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

function isCooked(value: unknown): value is { cooked: unknown } {
  return typeof value === "object" && value !== null && "cooked" in value;
}
