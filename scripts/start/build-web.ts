import { build } from "esbuild";
import { webEntry } from "./processes";

/** Bundles the web process, so that it runs on plain Node, without a loader that would look at each of Next's files. */
export async function buildWeb(): Promise<void> {
  await build({
    entryPoints: ["web/main.ts"],
    outfile: webEntry,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // Outside Next's own bundler the package refuses to be loaded at all.
    alias: { "server-only": "./web/server-only.ts" },
    logLevel: "warning",
  });
}
