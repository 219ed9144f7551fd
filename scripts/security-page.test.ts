import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/security.md"), "utf8");
const files = ["/proxy.ts"].concat(
  ["app", "components", "db", "e2e", "lib", "scripts", "web", "worker"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `/${folder}/${name}`),
  ),
);
const named = [...new Set([...page.matchAll(/`([\w./[\]-]+\.(?:ts|tsx|mjs))`/g)].map(([, name = ""]) => name))];

test("the page on security names tests", () => expect(named.length).toBeGreaterThan(30));

test.each(named)("%s, which it names, is there", (name) => {
  expect(files.some((file) => file.endsWith(`/${name}`))).toBe(true);
});

test("so are the commands it names", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  for (const [, name = ""] of page.matchAll(/`npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(name);
});
