import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

type Loaded = { text: string; dependencies: string[] };
type Loader = (this: object) => void;

const load = createRequire(import.meta.url)("./bundle-loader.cjs") as Loader;

/** Runs the loader as Turbopack does. */
function bundle(resourcePath: string, alias: Record<string, string> = {}): Promise<Loaded> {
  const dependencies: string[] = [];
  return new Promise((done, failed) => {
    load.call({
      rootContext: process.cwd(),
      resourcePath: resolve(resourcePath),
      getOptions: () => ({ alias }),
      addDependency: (path: string) => dependencies.push(path),
      async: () => (error: Error | null, text: string) => (error ? failed(error) : done({ text, dependencies })),
    });
  });
}

it("bundles a library without what is not asked of it, and leaves React to the page", async () => {
  const { text, dependencies } = await bundle("components/charts/lean/recharts.ts", { "decimal.js-light": "./components/charts/lean/decimal.ts" });
  expect(text).toContain("recharts-surface");
  expect(text).not.toContain("recharts-responsive-container");
  expect(text).not.toContain("recharts-pie");
  expect(
    text
      .match(/from "[^"]+"/g)
      ?.sort()
      .filter((name, i, all) => name !== all[i - 1]),
  ).toEqual(['from "react"', 'from "react-dom"']);
  expect(text).not.toContain("Dynamic require of");
  expect(dependencies).toContain(resolve("components/charts/lean/decimal.ts"));
  expect(dependencies.some((path) => path.includes("decimal.js-light"))).toBe(false);
});

it("says where a library cannot be bundled", async () => {
  await expect(bundle("components/charts/lean/nowhere.ts")).rejects.toThrow("nowhere.ts");
});

it("takes along all of zod/mini that is used where browsers load it", async () => {
  const { text } = await bundle("lib/contract/lean-zod.ts");
  const bundled: object = { ...(await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) };
  const used = ["lib/contract", "lib/client", "lib/view", "components"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => readFileSync(name, "utf8"))
    .filter((source) => source.includes('import * as z from "zod/mini"'))
    .flatMap((source) => [...source.matchAll(/\bz\.([\w.]+)/g)].map(([, path = ""]) => path));
  const typesOnly = /^(infer|input|output|core\..*|ZodMini\w*)$/;
  const isThere = (path: string) =>
    path.split(".").reduce<unknown>((found, name) => (found instanceof Object ? Reflect.get(found, name) : undefined), bundled) !== undefined;
  expect(used).toContain("iso.datetime");
  expect([...new Set(used)].filter((path) => !typesOnly.test(path) && !isThere(path))).toEqual([]);
});
