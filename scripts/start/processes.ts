export type ProcessToRun = { args: string[]; env: Record<string, string> };

/** Bundled with the build (build-web). */
export const webEntry = ".next/web.mjs";

/** Where the web process finds what it serves in Brotli: beside itself. */
export const packedDir = ".next/packed";

/** Each thread that allocates would otherwise keep memory of its own that it does not give back. */
const fewArenas = { MALLOC_ARENA_MAX: "2" };

/** The heap grows to twice what lives in it before it is swept, not to several times that: less memory for a little more work. */
const slowGrowth = "--heap-growing-percent=100";

/** How to run the web process that was built. */
export function webProcess(host: string, port: number | string): ProcessToRun {
  return { args: ["--max-semi-space-size=8", slowGrowth, webEntry], env: { ...fewArenas, HOST: host, PORT: String(port), NODE_ENV: "production" } };
}

/** How to run the worker. */
export function workerProcess(): ProcessToRun {
  // Room for the young objects of a few batches: what outlives it is copied.
  return {
    args: ["--max-semi-space-size=16", slowGrowth, "--conditions=react-server", "--import=tsx", "worker/main.ts"],
    env: { ...fewArenas, NODE_ENV: "production" },
  };
}
