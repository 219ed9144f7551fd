/** Captured files of 20 MB come to the Lab as a form; Next takes 1 MB in an action and 10 MB past the proxy unless told. */
const largestForm = "21mb";

const everywhere = [{ key: "X-Content-Type-Options", value: "nosniff" }];
/** Shared reports say for themselves who may frame them, and are stricter about referrers. */
const butShared = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
];

/** Libraries of which browsers load what is used here, and no more: docs/decisions/2026-11-27-what-charts-weigh.md. */
const lean = {
  loaders: [
    {
      loader: "./scripts/lean/bundle-loader.cjs",
      options: {
        // Of what Recharts builds on, the parts that charts here draw with.
        alias: {
          "victory-vendor/d3-scale": "./components/charts/lean/scales.ts",
          "victory-vendor/d3-shape": "./components/charts/lean/curves.ts",
          "decimal.js-light": "./components/charts/lean/decimal.ts",
          "es-toolkit/compat/uniqBy": "./components/charts/lean/uniq-by.ts",
          // React has had since 18 what the shim is for.
          "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
        },
      },
    },
  ],
  as: "*.js",
};
const [leanRecharts, leanZod] = ["./components/charts/lean/recharts.ts", "./lib/contract/lean-zod.ts"];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-auth", "pg", "pino", "prom-client"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!s/).*)", headers: butShared },
  ],
  turbopack: {
    resolveAlias: {
      // Messages are compiled on the server: the browser needs no parser of ICU syntax.
      "use-intl/format-message": "use-intl/format-message/format-only",
      recharts: leanRecharts,
      "zod/mini": { browser: leanZod },
    },
    rules: { [leanRecharts]: lean, [leanZod]: lean },
  },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: largestForm }, proxyClientMaxBodySize: largestForm },
};
