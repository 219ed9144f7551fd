import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { requireNode } from "./require-node.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What every command needs before its TypeScript can be loaded. Plain Node: nothing is installed yet. */
export async function prepare() {
  requireNode();
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  try {
    await ensureDependencies(root, (line) => process.stderr.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const { register } = await import("tsx/esm/api");
  register();
}
