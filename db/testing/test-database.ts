import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { createDatabase, dropDatabase, urlOfDatabase } from "./server";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated, empty database of its own for a test file: clone in beforeAll, drop in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("postgresUrl");
  const name = `aftersend_test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(serverUrl, name, inject("templateDatabase"));
  return { url: urlOfDatabase(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}
