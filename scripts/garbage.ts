import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { explain } from "./explain";
import { describeRun } from "./garbage/report";
import { runGarbage } from "./garbage/run-garbage";
import { settleIn } from "./garbage/settle-in";
import { openSite, type Site } from "./garbage/site";
import { stopChildren } from "./start/child";
import { ensureBuild } from "./start/ensure-build";
import { closingLine } from "./test/count-results";

const { values: options } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    requests: { type: "string" },
    seed: { type: "string" },
    /** Keeps the data directory, whose logs tell more. */
    keep: { type: "boolean", default: false },
  },
});
const requests = Number(options.requests ?? (options.short ? 2_000 : 100_000));
const seed = Number(options.seed ?? (options.short ? 1 : Math.floor(Math.random() * 1_000_000)));
const withinMs = options.short ? 600_000 : 21_600_000;
/** Below this the process is still warming up for most of the time, and what it holds says nothing. */
const tellingRequests = 20_000;
const dataDir = mkdtempSync(join(tmpdir(), "aftersend-garbage-"));
const reportFile = process.env["AFTERSEND_GARBAGE_REPORT"];
const startedAt = Date.now();

let site: Site | null = null;
let build: { release(): void } | null = null;
let ending: Promise<never> | null = null;

const watch = setTimeout(() => void end(1, `Hung: not done after ${withinMs / 60_000} minutes.`, true), withinMs);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(130, "Stopped."));

try {
  step(`garbage with seed ${seed} (repeat it with --seed ${seed}); logs in ${dataDir}`);
  build = await ensureBuild({});
  site = await openSite(dataDir, step);
  const world = await settleIn(site, 2_000);
  const run = await runGarbage(site, world, { requests, atOnce: 16, judgesMemory: requests >= tellingRequests }, seed, step);
  process.stdout.write(`${describeRun(run)}\n`);
  const failed = run.checks.filter(({ differences }) => differences.length > 0).length;
  await end(failed > 0 ? 1 : 0, null, failed > 0, { passed: run.checks.length - failed, failed });
} catch (error) {
  await end(1, explain(error), true);
}

function step(what: string): void {
  process.stdout.write(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${what}\n`);
}

function end(code: number, message: string | null, keep = false, counts = { passed: 0, failed: 1 }): Promise<never> {
  ending ??= (async () => {
    clearTimeout(watch);
    if (message !== null) process.stdout.write(`${message}\n`);
    setTimeout(() => process.exit(code || 1), 60_000).unref();
    await stopChildren();
    await site?.stop().catch((error: unknown) => process.stdout.write(`${explain(error)}\n`));
    build?.release();
    if (keep || options.keep) process.stdout.write(`Logs and data are kept in ${dataDir} (seed ${seed}).\n`);
    else rmSync(dataDir, { recursive: true, force: true });
    if (reportFile) writeFileSync(reportFile, JSON.stringify(counts));
    process.stdout.write(`${closingLine({ ...counts, skipped: 0 })}\n`);
    process.exit(code);
  })();
  return ending;
}
