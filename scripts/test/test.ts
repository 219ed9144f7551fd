import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, closingLine, countResults, type Format } from "./count-results";
import { ensureChromium } from "./ensure-chromium";

type Step = { title: string; format: Format; commands: (reportFile: string) => string[][]; env?: (reportFile: string) => Record<string, string> };

const vitest = (project: string) => (reportFile: string) => [
  ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`],
];

const steps: Step[] = [
  { title: "Lint", format: "check", commands: () => [["node_modules/@biomejs/biome/bin/biome", "ci", "."]] },
  {
    title: "Types",
    format: "check",
    commands: () => [
      ["node_modules/next/dist/bin/next", "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  { title: "Dependencies", format: "check", commands: () => [["scripts/test/audit.mjs"]] },
  { title: "Unit tests", format: "vitest", commands: vitest("unit") },
  { title: "Postgres tests", format: "vitest", commands: vitest("postgres") },
  {
    title: "Fault tests",
    format: "faults",
    commands: () => [["--conditions=react-server", "scripts/run.mjs", "faults", "--short"]],
    env: (reportFile) => ({ AFTERSEND_FAULTS_REPORT: reportFile }),
  },
  {
    title: "Garbage tests",
    format: "faults",
    commands: () => [["--conditions=react-server", "scripts/run.mjs", "garbage", "--short"]],
    env: (reportFile) => ({ AFTERSEND_GARBAGE_REPORT: reportFile }),
  },
  {
    title: "Browser tests",
    format: "playwright",
    commands: () => [["node_modules/@playwright/test/cli.js", "test"]],
    env: (reportFile) => ({ AFTERSEND_CHROMIUM: ensureChromium(say), AFTERSEND_E2E_REPORT: reportFile }),
  },
];

const reports = mkdtempSync(join(tmpdir(), "aftersend-reports-"));
const totals: Counts = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const step of steps) add(await runStep(step));
} finally {
  rmSync(reports, { recursive: true, force: true });
}
say(`\n${closingLine(totals)}`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

async function runStep({ title, format, commands, env }: Step): Promise<Counts> {
  say(`\n── ${title} ${"─".repeat(60 - title.length)}`);
  const startedAt = Date.now();
  const reportFile = join(reports, `${title}.json`);
  const counts = countResults(format, reportFile, await runAll(commands(reportFile), () => env?.(reportFile) ?? {}));
  say(`${title}: ${closingLine(counts)} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  return counts;
}

async function runAll(commands: string[][], env: () => Record<string, string>): Promise<number> {
  try {
    const variables = env();
    for (const args of commands) {
      const code = await runNode(args, variables);
      if (code !== 0) return code;
    }
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function runNode(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.on("error", reject);
    child.on("close", (code) => done(code ?? 1));
  });
}

function add({ passed, failed, skipped }: Counts): void {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
