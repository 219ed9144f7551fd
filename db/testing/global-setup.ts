import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { migrateDatabase } from "@/db/migrate";
import { createDatabase, dropDatabase, urlOfDatabase } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** A server that tests may create databases on. */
    postgresUrl: string;
    /** A migrated, empty database to clone. */
    templateDatabase: string;
  }
}

/** One server and one migrated template for the whole run. AFTERSEND_TEST_POSTGRES_URL names another server to test on. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `aftersend_template_${randomUUID().replaceAll("-", "")}`;
  try {
    await createDatabase(server.url, template);
    await migrateDatabase(urlOfDatabase(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  project.provide("templateDatabase", template);
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const named = process.env["AFTERSEND_TEST_POSTGRES_URL"];
  if (named) return { url: named, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), "aftersend-test-"));
  // Nothing here outlives the run, so it need not survive a power cut.
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: "off", full_page_writes: "off", max_connections: "200" } });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
