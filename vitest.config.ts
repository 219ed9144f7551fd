import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));
const neverTests = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
      { find: /^use-intl\/format-message$/, replacement: "use-intl/format-message/format-only" },
    ],
  },
  test: {
    env: { LOG_LEVEL: "silent" },
    server: { deps: { inline: ["use-intl"] } },
    setupFiles: ["scripts/vitest-setup.ts"],
    projects: [
      { extends: true, test: { name: "unit", isolate: false, include: ["**/*.test.{ts,tsx}"], exclude: ["**/*.pg.test.ts", ...neverTests] } },
      {
        extends: true,
        test: {
          name: "postgres",
          include: ["**/*.pg.test.ts"],
          exclude: neverTests,
          globalSetup: ["db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
