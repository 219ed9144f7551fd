import { openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { distribute } from "@/lib/server/distribution/distribute";
import { withDatabaseUrl } from "./database-url";
import { explain } from "./explain";

/** Spreads a database over the nodes of a Citus cluster; exit 1, and nothing changed, where that cannot be done. Safe to run again. */
async function run(url: string): Promise<boolean> {
  await migrateDatabase(url);
  const db = openDatabase({ url, max: 1, applicationName: "aftersend distribute" });
  try {
    const outcome = await distribute(db);
    if (outcome.ok) {
      process.stdout.write(`${JSON.stringify(outcome)}\n`);
      return true;
    }
    process.stderr.write(`${outcome.message}\n`);
    if (outcome.why === "refused") for (const { what, message } of outcome.refusals) process.stderr.write(`  ${what}: ${message}\n`);
    return false;
  } finally {
    await db.end();
  }
}

try {
  process.exitCode = (await withDatabaseUrl(run)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
