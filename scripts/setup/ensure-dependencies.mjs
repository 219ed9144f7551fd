import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Installs what package-lock.json names, unless node_modules holds just that already. */
export async function ensureDependencies(root, say) {
  if (isInstalled(root)) return;
  const options = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=warn"];
  if (existsSync(join(root, "node_modules"))) {
    say("Installing dependencies that have changed");
    // Not "ci": it empties node_modules first, which would pull it from under a server that runs from it.
    await runNpm(root, ["install", ...options], say);
  } else {
    say("Installing dependencies (a minute or two)");
    await runNpm(root, ["ci", ...options], say).catch(() => {
      say("Trying once more with npm install");
      return runNpm(root, ["install", ...options], say);
    });
  }
  if (!isInstalled(root)) throw new Error('npm ended well but node_modules does not match package-lock.json. Delete node_modules and run "npm ci".');
}

/** Whether every package of the lock file is there in its version. Optional ones may be absent: they are for other platforms. */
function isInstalled(root) {
  const wanted = readLock(join(root, "package-lock.json"));
  const present = readLock(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && existsSync(join(root, path));
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

function runNpm(root, args, say) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const startedAt = Date.now();
  const heartbeat = setInterval(() => say(`  still installing (${Math.round((Date.now() - startedAt) / 1000)} s)`), 15_000);
  return new Promise((resolve, reject) => {
    // stdout belongs to the command that needs the packages.
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => reject(new Error(`npm could not be started (${error.message}). Install npm, then try again.`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Installing dependencies failed (${signal ?? `npm ended with ${code}`}). Look above for the reason, then try again.`));
    });
  }).finally(() => clearInterval(heartbeat));
}
