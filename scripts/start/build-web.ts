import { build } from "esbuild";

const entry = ".next/web.mjs";

/** How to run the web process that was built. */
export function webProcess(host: string, port: number | string): { args: string[]; env: Record<string, string> } {
  return { args: [entry], env: { HOST: host, PORT: String(port), NODE_ENV: "production" } };
}

/** Bundles the web process, so that it runs on plain Node, without a loader that would look at each of Next's files. */
export async function buildWeb(): Promise<void> {
  await build({
    entryPoints: ["web/main.ts"],
    outfile: entry,
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
