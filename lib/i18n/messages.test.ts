import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { defaultLocale, languages } from "./locales";

type Tree = { [name: string]: string | Tree };

const folder = new URL("./messages/", import.meta.url);
const source = messagesOf(defaultLocale);

describe.each(languages.map(({ locale }) => locale))("the messages in %s", (locale) => {
  const messages = messagesOf(locale);

  it("have the keys English has", () => expect([...messages.keys()].sort()).toEqual([...source.keys()].sort()));

  it("take the arguments English takes", () => {
    const differing = [...messages].filter(([key, text]) => argumentsOf(text) !== argumentsOf(source.get(key) ?? "")).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it("say something", () => expect([...messages].filter(([, text]) => text.trim() === "")).toEqual([]));
});

function messagesOf(locale: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(new URL(`${locale}.json`, folder), "utf8")));
}

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) => (typeof value === "string" ? [[prefix + name, value]] : [...flatten(value, `${prefix}${name}.`)])),
  );
}

/** Names of arguments and tags; which plurals a language tells apart is its own affair. */
function argumentsOf(text: string): string {
  const names = new Set<string>();
  collect(compile(text), names);
  return [...names].sort().join(" ");
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) {
    for (const child of Object.values(node)) collect(child, names);
    return;
  }
  for (const child of node) {
    if (!Array.isArray(child)) continue;
    const [name, ...rest] = child;
    if (typeof name === "string") names.add(name);
    for (const inner of rest) collect(Array.isArray(inner) ? [inner] : inner, names);
  }
}
