import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

type Case = [file: string, imports: string];

const forbidden: Case[] = [
  ["lib/domain/a.ts", "zod"],
  ["lib/domain/a.ts", "node:crypto"],
  ["lib/domain/a.ts", "react"],
  ["lib/domain/a.ts", "@/lib/contract/delivery"],
  ["lib/domain/a.ts", "@/lib/adapters/adapter"],
  ["lib/domain/a.ts", "@/db/client"],
  ["lib/domain/a.test.ts", "@/lib/server/feeds/create-feed"],
  ["lib/adapters/sparkpost/a.ts", "@/lib/adapters/kumomta/to-events"],
  ["lib/adapters/sparkpost/a.ts", "@/lib/contract/feed"],
  ["lib/adapters/sparkpost/a.ts", "@/db/client"],
  ["lib/adapters/sparkpost/a.ts", "pg"],
  ["lib/adapters/sparkpost/a.test.ts", "@/lib/adapters/kumomta/to-events"],
  ["lib/contract/a.ts", "zod"],
  ["lib/contract/a.ts", "@/lib/server/read/a"],
  ["lib/contract/a.ts", "@/lib/view/a"],
  ["lib/contract/a.ts", "@/lib/adapters/adapter"],
  ["lib/view/a.ts", "@/lib/server/read/a"],
  ["lib/view/a.ts", "@/lib/client/a"],
  ["lib/view/a.ts", "recharts"],
  ["lib/view/a.ts", "react"],
  ["lib/client/a.ts", "@/lib/server/read/a"],
  ["lib/client/a.ts", "@/db/client"],
  ["lib/client/a.ts", "node:fs"],
  ["lib/client/a.ts", "@/components/ui/button"],
  ["lib/server/read/a.ts", "@/lib/view/a"],
  ["lib/server/read/a.ts", "@/lib/client/a"],
  ["lib/server/read/a.ts", "@/components/ui/button"],
  ["lib/server/read/a.ts", "@/app/page"],
  ["db/queries/a.ts", "@/lib/server/read/a"],
  ["db/queries/a.ts", "@/lib/contract/delivery"],
  ["components/log/a.tsx", "@/db/client"],
  ["components/log/a.tsx", "@/lib/server/read/a"],
  ["components/log/a.tsx", "pg"],
  ["components/log/a.tsx", "node:fs"],
  ["components/log/a.tsx", "recharts"],
  ["components/log/a.tsx", "@/app/page"],
  ["components/charts/a.tsx", "@/lib/server/read/a"],
  ["app/page.tsx", "@/db/client"],
  ["app/page.tsx", "@/db/queries/find-feed"],
  ["app/page.tsx", "drizzle-orm"],
  ["app/page.tsx", "recharts"],
  ["app/feeds/page.tsx", "@/app/page"],
  ["worker/main.ts", "@/app/page"],
  ["worker/main.ts", "@/components/ui/button"],
  ["scripts/a.ts", "@/app/page"],
  ["lib/view/a.ts", "../domain/mode"],
  ["lib/domain/qualification/a.ts", "../../contract/delivery"],
  ["scripts/a.ts", "../../lib/domain/mode"],
  ["app/page.tsx", "../db/client"],
];

const legal: Case[] = [
  ["lib/domain/a.ts", "./mode"],
  ["lib/domain/a.ts", "./qualification/qualification"],
  ["lib/domain/qualification/a.ts", "@/lib/domain/mode"],
  ["lib/domain/a.test.ts", "vitest"],
  ["lib/domain/a.test.ts", "fast-check"],
  ["lib/domain/a.test.ts", "node:fs"],
  ["lib/adapters/sparkpost/a.ts", "./wire"],
  ["lib/adapters/sparkpost/a.ts", "@/lib/adapters/adapter"],
  ["lib/adapters/sparkpost/a.ts", "@/lib/domain/event"],
  ["lib/adapters/sparkpost/a.ts", "zod"],
  ["lib/adapters/registry.ts", "./sparkpost/to-events"],
  ["lib/contract/a.ts", "@/lib/domain/mode"],
  ["lib/contract/a.ts", "zod/mini"],
  ["lib/view/a.ts", "@/lib/contract/delivery"],
  ["lib/view/a.ts", "@/lib/domain/mode"],
  ["lib/client/a.ts", "@/lib/view/a"],
  ["lib/client/a.ts", "@/lib/contract/delivery"],
  ["lib/client/a.ts", "@tanstack/react-query"],
  ["lib/client/a.ts", "react"],
  ["lib/server/read/a.ts", "@/db/client"],
  ["lib/server/read/a.ts", "@/lib/adapters/registry"],
  ["lib/server/read/a.ts", "@/lib/contract/delivery"],
  ["lib/server/read/a.ts", "node:crypto"],
  ["lib/server/read/a.pg.test.ts", "@/db/testing/test-database"],
  ["db/queries/a.ts", "@/lib/domain/event"],
  ["db/queries/a.ts", "pg"],
  ["components/log/a.tsx", "@/components/ui/button"],
  ["components/log/a.tsx", "@/lib/view/a"],
  ["components/log/a.tsx", "@/lib/client/a"],
  ["components/charts/a.tsx", "recharts"],
  ["app/page.tsx", "@/lib/server/read/a"],
  ["app/page.tsx", "@/components/ui/button"],
  ["app/page.tsx", "./globals.css"],
  ["worker/main.ts", "@/lib/server/ingest/drain-inbox"],
  ["scripts/a.ts", "@/db/migrate"],
];

const report = z.object({ diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })) });
let folder: string;
let reported: Set<string>;

// Each case is a file of its own, linted with the project's configuration in one run.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aftersend-layers-"));
  copyFileSync("biome.json", join(folder, "biome.json"));
  for (const [index, [file, imports]] of [...forbidden, ...legal].entries()) {
    const path = join(folder, pathOf(file, index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { thing } from "${imports}";\n\nexport const other = thing;\n`);
  }
  reported = new Set(lint(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(forbidden.map(([file, imports], index) => ({ file, imports, index })))("$file may not import $imports", ({ file, index }) => {
  expect(reported).toContain(pathOf(file, index));
});

it.each(legal.map(([file, imports], index) => ({ file, imports, index: forbidden.length + index })))("$file may import $imports", ({ file, index }) => {
  expect(reported).not.toContain(pathOf(file, index));
});

/** A name of its own in the folder of the file it stands for: "lib/domain/a.test.ts" is "lib/domain/case-12.test.ts". */
function pathOf(file: string, index: number): string {
  const [, extension] = /(?:\.pg)?((?:\.test)?\.tsx?)$/.exec(file) ?? [];
  return join(dirname(file), `case-${index}${extension}`);
}

function lint(directory: string): string[] {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--vcs-enabled=false", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: directory, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    output = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  return report.parse(JSON.parse(output)).diagnostics.map(({ location }) => location.path);
}
