import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "components",
  "lib",
  "db",
  "web",
  "scripts/lean",
  "scripts/start/build-web.ts",
  "scripts/start/compress-static.ts",
  "scripts/start/processes.ts",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
const irrelevant = /\.test\.tsx?$|\/(fixtures|testing|embedded)\/|\.md$/;

/** A hash over everything a build is made of: names and contents, in one order on every machine. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const file of listSources(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function listSources(root: string): string[] {
  return sources
    .flatMap((name) => listFiles(root, name))
    .filter((file) => !irrelevant.test(file))
    .sort();
}

function listFiles(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}
