import { type Access, pageAccess, routeAccess } from "./authorisation";

/** What the table says of a path; null for a path it does not know. A page takes any method: its actions are posted to it. */
export function findAccess(method: string, path: string): Access | null {
  const asRead = method === "HEAD" ? "GET" : method;
  return routes.find((route) => route.method === asRead && route.path.test(path))?.access ?? pages.find((page) => page.path.test(path))?.access ?? null;
}

type Place = { path: RegExp; access: Access };

const pages: Place[] = Object.entries(pageAccess)
  .map(([name, access]) => ({ path: patternOf(name), access }))
  .sort(literalFirst);
const routes: (Place & { method: string })[] = Object.entries(routeAccess)
  .map(([name, access]) => {
    const [method = "", path = ""] = name.split(" ");
    return { method, path: patternOf(path), access };
  })
  .sort(literalFirst);

function patternOf(folder: string): RegExp {
  const parts = folder.split("/").filter((part) => part !== "");
  return new RegExp(`^/${parts.map((part) => (part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\."))).join("/")}/?$`);
}

/** As Next does: a folder of that very name goes before one for any. */
function literalFirst(a: Place, b: Place): number {
  return wildcards(a) - wildcards(b);
}

function wildcards({ path }: Place): number {
  return path.source.split("[^").length;
}
