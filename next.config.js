/** Captured files of 20 MB come to the Lab as a form; Next takes 1 MB in an action and 10 MB past the proxy unless told. */
const largestForm = "21mb";

const everywhere = [{ key: "X-Content-Type-Options", value: "nosniff" }];
/** Shared reports say for themselves who may frame them, and are stricter about referrers. */
const butShared = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-auth", "pg", "pino", "prom-client"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!s/).*)", headers: butShared },
  ],
  // Messages are compiled on the server: the browser needs no parser of ICU syntax.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: largestForm }, proxyClientMaxBodySize: largestForm },
};
