import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

/** What an administrator's command answers, on the site with this data directory. */
export async function runAdmin(dataDir: string | undefined, ...args: string[]): Promise<unknown> {
  const env = { ...process.env, DATABASE_URL: "", AFTERSEND_DATA: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=react-server", "scripts/run.mjs", "admin", ...args], { env });
  return JSON.parse(stdout);
}

export async function addFeed(dataDir: string | undefined, key: string, format: string): Promise<{ feedId: string; token: string }> {
  return z.object({ feedId: z.string(), token: z.string() }).parse(await runAdmin(dataDir, "feed", "create", "--key", key, "--format", format));
}
