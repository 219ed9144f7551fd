import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isAlive } from "@/db/embedded/postmaster";
import { explain } from "./explain";
import { describeRun } from "./faults/report";
import { runFaults, type Size } from "./faults/run-faults";
import { openSite, type Site } from "./faults/site";
import { stopChildren } from "./start/child";
import { ensureBuild } from "./start/ensure-build";
import { closingLine } from "./test/count-results";

const { values: options } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    events: { type: "string" },
    faults: { type: "string" },
    seed: { type: "string" },
    /** Keeps the data directory, whose logs tell more. */
    keep: { type: "boolean", default: false },
  },
});
const usual: Size & { withinMs: number } = options.short
  ? { events: 20_000, perBatch: 150, faults: 14, withinMs: 240_000 }
  : { events: 200_000, perBatch: 350, faults: 120, withinMs: 1_200_000 };
const size = { ...usual, events: Number(options.events ?? usual.events), faults: Number(options.faults ?? usual.faults) };
const seed = Number(options.seed ?? Math.floor(Math.random() * 1_000_000));
const startedAt = Date.now();
const dataDir = mkdtempSync(join(tmpdir(), "aftersend-faults-"));
const reportFile = process.env["AFTERSEND_FAULTS_REPORT"];

let doing = "starting";
let site: Site | null = null;
let build: { release(): void } | null = null;
let ending: Promise<never> | null = null;

const watch = setTimeout(() => void end(1, `Hung: after ${usual.withinMs / 60_000} minutes it is still ${doing}.`, true), usual.withinMs);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(130, "Stopped."));

try {
  step(`faults with seed ${seed} (repeat them with --seed ${seed}); logs in ${dataDir}`);
  build = await ensureBuild({});
  site = await openSite(dataDir, step);
  const run = await runFaults(site, size, seed, step);
  process.stdout.write(`${describeRun(run)}\n`);
  const failed = run.checks.filter(({ differences }) => differences.length > 0).length;
  await end(failed > 0 ? 1 : 0, null, failed > 0, { passed: run.checks.length - failed, failed });
} catch (error) {
  await end(1, `While ${doing}: ${error instanceof Error ? error.stack : ""}\n${explain(error)}`, true);
}

function step(what: string): void {
  doing = what;
  process.stdout.write(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${what}\n`);
}

function end(code: number, message: string | null, keep = false, counts = { passed: 0, failed: 1 }): Promise<never> {
  ending ??= (async () => {
    clearTimeout(watch);
    if (message !== null) process.stdout.write(`${message}\n`);
    // Whatever hangs now must not keep us. Web and workers end with us.
    setTimeout(() => {
      if (site && isAlive(site.postgres.pid)) process.kill(site.postgres.pid, "SIGQUIT");
      process.exit(code || 1);
    }, 60_000).unref();
    await stopChildren();
    await site?.stop().catch((error: unknown) => process.stdout.write(`${explain(error)}\n`));
    build?.release();
    if (keep || options.keep) process.stdout.write(`Logs and data are kept in ${dataDir} (seed ${seed}).\n`);
    else if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
    if (reportFile) writeFileSync(reportFile, JSON.stringify(counts));
    process.stdout.write(`${closingLine({ ...counts, skipped: 0 })}\n`);
    process.exit(code);
  })();
  return ending;
}
