import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { type Access, actionAccess, confirmedPermissions, pageAccess, permissions, routeAccess } from "./authorisation";
import { roles } from "./role";

const root = join(import.meta.dirname, "../../..");
const app = join(root, "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((name) => ({ name, path: join(app, name) }));
const named = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name)).map(({ path }) => ({ path, source: readFileSync(path, "utf8") }));

/** The folder as a browser names it: groups in brackets are not part of it. */
function folderOf(path: string): string {
  const parts = relative(app, dirname(path)).split("/");
  return `/${parts.filter((part) => part !== "" && !part.startsWith("(")).join("/")}`;
}

const pages = named(/(^|\/)(page|layout|template|default)\.tsx$/).filter(({ path }) => path !== join(app, "layout.tsx"));
const routes = named(/(^|\/)route\.tsx?$/);
const actions = named(/\.tsx?$/).filter(({ source }) => /^\s*"use server"/m.test(source));

test.each(pages.map(({ path, source }) => [relative(root, path), folderOf(path), source]))("%s is in the table and calls its guard", (_, folder, source) => {
  const access = (pageAccess as Record<string, Access>)[folder];
  expect(access, `add "${folder}" to pageAccess`).toBeDefined();
  if (access !== "public") expect(source, `call allowPage("${folder}") first`).toContain(`await allowPage("${folder}")`);
});

test.each(routes.map(({ path, source }) => [relative(root, path), folderOf(path), source]))("%s answers through its guard alone", (_, folder, source) => {
  const exported = [...source.matchAll(/export\s+(?:const|let|var|async\s+function\*?|function\*?)\s+([A-Z]+)\b/g)].map(([, name]) => name);
  expect(exported.length).toBeGreaterThan(0);
  expect(source).not.toMatch(/export\s*(\{|\*)/);
  for (const method of exported) {
    const name = `${method} ${folder}`;
    const access = (routeAccess as Record<string, Access>)[name];
    expect(access, `add "${name}" to routeAccess`).toBeDefined();
    const guard = access === "public" || access === "feed" ? "openRoute" : "guardedRoute";
    expect(source.replace(/\s+/g, " ")).toMatch(new RegExp(`export const ${method} = ${guard}\\( ?"${name.replace(/[[\]/.]/g, "\\$&")}",`));
  }
});

test.each(actions.map(({ path, source }) => [relative(root, path), folderOf(path).slice(1), source]))(
  "each action of %s asks who wants it",
  (_, folder, source) => {
    const [, ...bodies] = source.split(/^export /m);
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) {
      const name = /^async function (\w+)/.exec(body)?.[1];
      expect(name, "export async functions alone").toBeDefined();
      const access = (actionAccess as Record<string, Access>)[`${folder}/${name}`];
      expect(access, `add "${folder}/${name}" to actionAccess`).toBeDefined();
      if (access !== "public") expect(body).toContain(`("${folder}/${name}"`);
    }
  },
);

test("no action is defined anywhere but in app", () => {
  const elsewhere = ["components", "lib"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
      .filter((name) => /^\s*["']use server["']/m.test(readFileSync(join(root, folder, name), "utf8"))),
  );
  expect(elsewhere).toEqual([]);
});

test("what the web process answers without Next is in the table", () => {
  const served = readFileSync(join(root, "web/main.ts"), "utf8");
  expect([...served.matchAll(/void (\w+)\(/g)].map(([, name]) => name).sort()).toEqual(["pages", "serveFeedback"]);
  expect(routeAccess["POST /api/feedback/[feedId]"]).toBe("feed");
});

test("the table names nothing that is not there", () => {
  expect(Object.keys(pageAccess).filter((folder) => !pages.some(({ path }) => folderOf(path) === folder))).toEqual([]);
  expect(Object.keys(routeAccess).filter((name) => !routes.some(({ path, source }) => source.includes(`"${name}"`) && name.endsWith(folderOf(path))))).toEqual(
    [],
  );
  expect(
    Object.keys(actionAccess).filter(
      (name) =>
        !actions.some(({ path, source }) => name.startsWith(`${folderOf(path).slice(1)}/`) && source.includes(`async function ${name.split("/").pop()}(`)),
    ),
  ).toEqual([]);
});

test("an administrator may do everything, a viewer read reports", () => {
  for (const allowed of Object.values(permissions)) expect(allowed).toContain("admin");
  expect(roles.map((role) => Object.entries(permissions).filter(([, allowed]) => (allowed as readonly string[]).includes(role)).length)).toEqual([
    Object.keys(permissions).length,
    7,
    2,
  ]);
});

test("what takes the password again is asked for by actions alone, which can ask for it", () => {
  for (const [name, access] of Object.entries(routeAccess)) expect(confirmedPermissions, name).not.toContain(access);
});
