import { openDatabase } from "@/db/client";
import { parseCommand, usage } from "./admin/parse-command";
import { withDatabaseUrl } from "./database-url";
import { explain } from "./explain";

const parsed = parseCommand(process.argv.slice(2));

if (!parsed.ok) {
  process.stderr.write(`${parsed.message === null ? "" : `${parsed.message}\n\n`}${usage()}\n`);
  process.exitCode = parsed.message === null ? 0 : 2;
} else {
  try {
    const outcome = await withDatabaseUrl(async (url) => {
      const db = openDatabase({ url, max: 2, applicationName: "aftersend admin" });
      return parsed.command.run(db, parsed.options).finally(() => db.end());
    });
    if (outcome.ok) process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
    else fail(outcome.message);
  } catch (error) {
    fail(explain(error));
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
