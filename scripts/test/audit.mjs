import { spawnSync } from "node:child_process";

/** Fails if a dependency that is shipped has a known hole of high or critical severity. Without the registry nothing can be said, and that is said. */
const patienceMs = 60_000;
const npm = process.env.npm_execpath;
const args = ["audit", "--omit=dev", "--audit-level=high", "--json"];
const options = { encoding: "utf8", timeout: patienceMs, maxBuffer: 64 * 1024 * 1024 };
const { stdout, error } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync("npm", args, options);

const report = parse(stdout ?? "");
const found = report?.metadata?.vulnerabilities;
if (!found) {
  const why = report?.message ?? report?.error?.summary ?? error?.message ?? "no answer";
  process.stdout.write(`Not checked: the registry's list of known holes is out of reach (${why}). Run "npm audit --omit=dev" where it is not.\n`);
} else {
  const grave = (found.high ?? 0) + (found.critical ?? 0);
  process.stdout.write(
    `Known holes in what is shipped: ${found.critical ?? 0} critical, ${found.high ?? 0} high, ${found.moderate ?? 0} moderate, ${found.low ?? 0} low.\n`,
  );
  if (grave > 0) {
    const names = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) => severity === "high" || severity === "critical");
    process.stdout.write(`Update: ${names.map(([name]) => name).join(", ")}\n`);
    process.exitCode = 1;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
