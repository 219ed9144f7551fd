import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countLeases, takeLease, withLock } from "@/db/embedded/leases";
import { buildWeb } from "./build-web";
import { startChild } from "./child";
import { compressStatic } from "./compress-static";
import { describeExit } from "./keep-running";
import { packedDir } from "./processes";
import { say } from "./say";
import { hashSources } from "./source-hash";

const buildDir = ".next";
const hashFile = join(buildDir, "source-hash");
const useDir = join("node_modules", ".cache", "aftersend-build");
const patienceMs = 900_000;

/** Builds the web pages unless the build at hand is of these very sources. Returns the lease that keeps others from replacing it. */
export async function ensureBuild(env: Record<string, string>): Promise<{ release(): void }> {
  mkdirSync(useDir, { recursive: true });
  return withLock(
    useDir,
    async () => {
      const hash = hashSources(process.cwd());
      if (!isCurrent(hash)) await build(hash, env);
      return takeLease(useDir);
    },
    patienceMs,
  );
}

function isCurrent(hash: string): boolean {
  return existsSync(join(buildDir, "BUILD_ID")) && existsSync(hashFile) && readFileSync(hashFile, "utf8") === hash;
}

async function build(hash: string, env: Record<string, string>): Promise<void> {
  if (countLeases(useDir) > 0) {
    throw new Error("The sources have changed, and a server still runs from the build that would be replaced. Stop that server, then try again.");
  }
  say("Building the web pages (half a minute or so)");
  rmSync(hashFile, { force: true });
  const startedAt = Date.now();
  const exit = await startChild({ name: "build", args: ["node_modules/next/dist/bin/next", "build"], env }).exited;
  if (exit.code !== 0) throw new Error(`The build failed (${describeExit(exit)}). The reason is above.`);
  await Promise.all([buildWeb(), compressStatic(join(buildDir, "static"), packedDir)]);
  writeFileSync(hashFile, hash);
  say(`Built in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
