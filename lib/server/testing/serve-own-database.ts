import { afterAll, beforeAll, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { database } from "@/lib/server/database";
import { exportDatabase } from "@/lib/server/export-database";

/** Has what a test file asks of the server be answered from a database of the file's own. */
export function serveOwnDatabase(): void {
  let own: TestDatabase | undefined;
  beforeAll(async () => {
    own = await createTestDatabase();
    vi.stubEnv("DATABASE_URL", own.url);
    vi.stubEnv("AFTERSEND_SECRET", "for this test alone, and long enough");
  });
  afterAll(async () => {
    await Promise.all([database().end(), exportDatabase().end()]);
    vi.unstubAllEnvs();
    await own?.drop();
  });
}
