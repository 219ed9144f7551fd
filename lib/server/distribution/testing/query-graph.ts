import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What a file declares, by "path#name": its text, and the declarations it uses. */
export type QueryGraph = ReadonlyMap<string, { exported: boolean; text: string; uses: readonly string[] }>;

/** The declarations of all files in these folders, tests left out, and who uses whom. Read as the formatter leaves them: a declaration starts a line. */
export function readQueryGraph(folders: readonly string[]): QueryGraph {
  return new Map(folders.flatMap(filesIn).flatMap(declarationsOf));
}

/** All that these declarations use, and what that uses, themselves included. */
export function reachedFrom(graph: QueryGraph, names: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(graph.get(name)?.uses ?? []));
  }
  return reached;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => `${folder}/${file}`);
}

type Declaration = [name: string, { exported: boolean; text: string; uses: string[] }];

function declarationsOf(path: string): Declaration[] {
  const source = readFileSync(path, "utf8").replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const chunks = source.split(/^(?=(?:export )?(?:async function|function|const|class|type) )/m);
  const named = chunks.flatMap((text) => {
    const [, exported, names] = /^(export )?(?:async function|function|const|class) (\w+|\[[\w, ]+\])/.exec(text) ?? [];
    return (names?.match(/\w+/g) ?? []).map((name) => ({ name, exported: exported !== undefined, text }));
  });
  const known = new Map([...importsOf(path, source), ...named.map(({ name }) => [name, `${path}#${name}`] as const)]);
  return named.map(({ name, exported, text }) => {
    const uses = new Set((text.match(/\w+/g) ?? []).flatMap((word) => known.get(word) ?? []));
    return [`${path}#${name}`, { exported, text, uses: [...uses] }];
  });
}

function importsOf(path: string, source: string): [name: string, declaration: string][] {
  return [...source.matchAll(/^import \{([^}]*)\} from "((?:@|\.)\/[^"]+)"/gm)].flatMap(([, names = "", from = ""]) => {
    const file = `${from.startsWith("@/") ? from.slice(2) : `${path.slice(0, path.lastIndexOf("/"))}/${from.slice(2)}`}.ts`;
    if (!existsSync(file)) return [];
    const values = names.split(",").map((name) => name.trim());
    return values.flatMap((name): [string, string][] => {
      const [, original = "", local = original] = /^(\w+)(?: as (\w+))?$/.exec(name) ?? [];
      return original === "" ? [] : [[local, `${file}#${original}`]];
    });
  });
}
